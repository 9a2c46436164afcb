package serai.domain;

import java.util.List;

/// One issue of the digest: what is new in a period, in one language.
///
/// @param items the most prominent first
/// @param official what official sources published and no item tells
/// @param nearest what to read instead when nothing is new, the newest first
public record Edition(
    Period period,
    Language language,
    List<Item> items,
    List<Article> official,
    List<Article> nearest,
    Coverage searched) {
  /// Sentences about one event.
  public static final int SENTENCES = 2;

  public Edition {
    items = List.copyOf(items);
    official = List.copyOf(official);
    nearest = List.copyOf(nearest);
  }

  public boolean isQuiet() {
    return items.isEmpty() && official.isEmpty();
  }

  /// One event of an edition.
  ///
  /// @param turn what is told of it, as the answer to a question about it: the next question of a
  ///   reader can follow upon it
  /// @param differing the figures in which its outlets differ
  public record Item(Event event, Turn turn, List<Disagreement> differing) {
    public Item {
      differing = List.copyOf(differing);
      if (!(turn.reply() instanceof Answer)) {
        throw new IllegalArgumentException("an item tells something that has been verified");
      }
    }

    public Answer summary() {
      return (Answer) turn.reply();
    }

    /// What the edition tells of it; the rest is for whoever asks.
    public List<Claim> sentences() {
      return summary().claims().stream().limit(SENTENCES).toList();
    }
  }
}
