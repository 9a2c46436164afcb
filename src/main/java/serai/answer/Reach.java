package serai.answer;

import serai.answer.Marker.Kind;
import serai.domain.Language;

/// How far a marker reaches: whether it governs a quote that stands beside it, and whether a claim
/// uses what it governs.
final class Reach {
  /// A claim uses what a marker governs when it has this share of it.
  private static final double USED = 0.5;

  /// Letters between a quote and a marker outside it that still governs it.
  private static final int NEXT_TO_QUOTE = 45;

  /// The same of what is denied: a denial that goes missing turns a sentence into its opposite.
  private static final double DENIED = 0.34;

  /// Words of another language from which on it can be told.
  private static final int TELLING = 3;

  private final Scope scope;

  Reach(Scope scope) {
    this.scope = scope;
  }

  /// Whether a marker just outside a quote governs it.
  static boolean isTorn(Testimony testimony) {
    return testimony.sentence().markers().stream()
        .anyMatch(m ->
            m.kind().mustStay() && !m.span().overlaps(testimony.place()) && governs(m, testimony));
  }

  /// Whether a marker lies in the quote, or just outside on the side from which it governs.
  static boolean governs(Marker marker, Testimony testimony) {
    var place = testimony.place();
    if (marker.span().overlaps(place)) {
      return true;
    }
    var sentence = testimony.sentence();
    int gap =
        Scope.governsWhatFollows(sentence)
            ? place.start() - marker.span().end()
            : marker.span().start() - place.end();
    if (gap < 0 || gap > NEXT_TO_QUOTE) {
      return false;
    }
    var between =
        Scope.governsWhatFollows(sentence)
            ? sentence.text().substring(marker.span().end(), place.start())
            : sentence.text().substring(place.end(), marker.span().start());
    return between.chars().noneMatch(c -> ".!?。;；".indexOf(c) >= 0);
  }

  /// Whether a claim uses what a marker governs. In Japanese, where words cannot be told apart, and
  /// where nothing that it governs is known, the whole sentence counts.
  boolean isUsed(Marker marker, Reading sentence, Reading claim) {
    if (marker.kind() == Kind.SAID && sentence.language() == Language.JAPANESE) {
      return Scope.sharesSaying(claim, sentence, marker);
    }
    var governed = scope.governed(marker, sentence);
    double all = 0;
    double used = 0;
    for (var word : governed) {
      var shared = Scope.shares(claim, sentence, word);
      if (shared.isPresent()) {
        all++;
        used += shared.get() ? 1 : 0;
      }
    }
    if (marker.kind() == Kind.NOT) {
      boolean told = all >= TELLING || claim.language() == sentence.language();
      return told ? used >= DENIED * all : all == 0 || used > 0;
    }
    return all == 0 || (all > 2 ? used > USED * all : used >= USED * all);
  }
}
