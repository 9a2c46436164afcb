package serai.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When to ask again: feeds as often as they change, what fails ever more seldom, and stored
/// articles a few times while they are fresh, when corrections are made.
final class Rhythm {
  static final Duration FIRST = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 8;

  /// How old an article is when it is looked at again.
  private static final List<Duration> LOOKS =
      List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3));

  private static final int MOST_TRIES = 4;

  private Rhythm() {}

  /// How long to wait for the next news of a feed: half as long when there was some, half as long
  /// again when there was none.
  static Duration after(Duration interval, boolean hasNews) {
    var next = hasNews ? interval.dividedBy(2) : interval.multipliedBy(3).dividedBy(2);
    if (next.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return next.compareTo(LONGEST) > 0 ? LONGEST : next;
  }

  /// How long to leave a feed alone that has failed so often in a row.
  static Duration backOff(Duration interval, int failures) {
    var wait = interval.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
  }

  /// When to look at a stored article again that has been looked at so often.
  static Optional<Instant> nextLook(Instant found, Instant now, int looks) {
    return LOOKS.stream()
        .skip(Math.max(0, looks - 1))
        .map(found::plus)
        .filter(now::isBefore)
        .findFirst();
  }

  /// When to try a page again that has failed so often.
  static Optional<Instant> nextTry(Instant now, int tries) {
    return tries < MOST_TRIES
        ? Optional.of(now.plus(FIRST.multipliedBy(1L << (2 * Math.max(0, tries - 1)))))
        : Optional.empty();
  }
}
