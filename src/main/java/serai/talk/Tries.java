package serai.talk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;

/// Tries again and again, with patience, until it works or the end has come.
final class Tries {
  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);

  private final Patience patience;
  private final RandomGenerator chance;
  private final BooleanSupplier stopped;
  private final CountDownLatch ending;

  /// @param ending after which nobody rests
  /// @param stopped whether nothing more may be begun
  Tries(Patience patience, RandomGenerator chance, CountDownLatch ending, BooleanSupplier stopped) {
    this.patience = patience;
    this.chance = chance;
    this.ending = ending;
    this.stopped = stopped;
  }

  /// The wait after so many failures in a row.
  Duration pause(int failures) {
    return patience.after(failures, chance);
  }

  /// Does not hold up the end.
  ///
  /// @throws InterruptedException when the end has come
  void rest(Duration pause) throws InterruptedException {
    if (ending.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the end has come");
    }
  }

  /// Does something until it works.
  ///
  /// @throws InterruptedException when the end has come before
  void insist(Runnable noting) throws InterruptedException {
    var _ =
        insist(() -> {
          noting.run();
          return true;
        });
  }

  /// The same, with what comes of it.
  boolean insist(BooleanSupplier noting) throws InterruptedException {
    for (int failures = 1; !stopped.getAsBoolean(); failures++) {
      try {
        return noting.getAsBoolean();
      } catch (Outage e) {
        LOG.error("the outbox cannot be written", e);
        rest(pause(failures));
      }
    }
    throw new InterruptedException("the end has come");
  }
}
