package serai.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits that grow while something keeps failing: from half a second to a minute, each shortened by
/// chance so that many waiters do not come back at once.
final class Backoff {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final int MOST_DOUBLINGS = 7;

  private final RandomGenerator chance;
  private int failures;

  Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  /// How long to wait after one more failure.
  Duration next() {
    long full = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    return Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
  }

  /// It works again.
  void reset() {
    failures = 0;
  }
}
