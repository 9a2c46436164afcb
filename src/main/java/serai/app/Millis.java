package serai.app;

import java.time.Duration;

/// Milliseconds that have passed.
final class Millis {
  private Millis() {}

  /// @param start a reading of [System#nanoTime]
  static long since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
