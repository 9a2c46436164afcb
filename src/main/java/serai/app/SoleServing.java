package serai.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import serai.domain.Outage;
import serai.sql.Database;

/// The right to serve readers from a database, which one process has at a time.
final class SoleServing implements AutoCloseable {
  /// Longer than an earlier process takes to end in an orderly way.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final AutoCloseable right;

  private SoleServing(AutoCloseable right) {
    this.right = right;
  }

  /// Takes it, and waits for a while when another process has it: that may be about to end.
  ///
  /// @param asked counted down when this process is to end
  /// @throws Outage when the other one goes on, or this one is to end
  static SoleServing take(Database database, Console console, CountDownLatch asked) {
    long began = System.nanoTime();
    var right = database.sole();
    if (right.isEmpty()) {
      console.tell(
          "serai: another serve works on this database: waiting for it to end, "
              + PATIENCE.toSeconds()
              + " seconds at most…");
    }
    while (right.isEmpty()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new Outage(
            "another serve works on this database and would send everything twice: end it, or give"
                + " this one a folder of its own with --data or a database of its own with"
                + " SERAI_DATABASE_URL");
      }
      pause(asked);
      right = database.sole();
    }
    return new SoleServing(right.get());
  }

  @Override
  public void close() {
    try {
      right.close();
    } catch (Exception e) {
      throw new Outage("letting another process serve", e);
    }
  }

  private static void pause(CountDownLatch asked) {
    try {
      if (asked.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Outage("waiting for another serve to end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Outage("waiting for another serve to end", e);
    }
  }
}
