package serai.render;

import serai.domain.Disagreement;

/// The outlets that stand for one position: the first few by name, the others by number, since
/// their marks follow.
final class Witnesses {
  private static final int NAMED = 4;

  private Witnesses() {}

  static String of(Disagreement.Position position) {
    var outlets = position.citations().stream().map(c -> c.article().outlet()).distinct().toList();
    var named = String.join(", ", outlets.subList(0, Math.min(NAMED, outlets.size())));
    return outlets.size() > NAMED ? named + " +" + (outlets.size() - NAMED) : named;
  }
}
