package serai.talk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long each time, with some chance in it, so that
/// many who failed together do not come back together.
///
/// @param first the wait after the first failure
/// @param most the longest wait
public record Patience(Duration first, Duration most) {
  /// More doublings than this reach the longest wait anyway.
  private static final int DOUBLINGS = 20;

  /// Half a second at first, a minute at most.
  public static Patience usual() {
    return new Patience(Duration.ofMillis(500), Duration.ofMinutes(1));
  }

  /// The wait after so many failures in a row: from half of it to all of it, by chance.
  Duration after(int failures, RandomGenerator chance) {
    long doubled = first.toNanos() << Math.min(failures - 1, DOUBLINGS);
    long longest = Math.min(doubled, most.toNanos());
    return Duration.ofNanos((long) (longest * (1 + chance.nextDouble()) / 2));
  }
}
