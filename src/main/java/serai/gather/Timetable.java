package serai.gather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;
import serai.domain.Outlet;

/// Gathers whenever a feed is due, until it is closed.
public final class Timetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  /// How long to do nothing at most: the list of what is due may change meanwhile.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration SHORTEST = Duration.ofSeconds(5);

  private final Gathering gathering;
  private final List<Outlet> outlets;
  private final Runnable afterwards;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param afterwards what to do after each round, such as making room
  public Timetable(
      Gathering gathering, List<Outlet> outlets, Runnable afterwards, InstantSource clock) {
    this.gathering = gathering;
    this.outlets = List.copyOf(outlets);
    this.afterwards = afterwards;
    this.clock = clock;
  }

  /// Gathers what is due now.
  public void once(Teller teller) {
    try {
      gathering.round(outlets, false, teller);
      afterwards.run();
    } catch (Outage e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("Gathering failed; it goes on with the next round", e);
      }
    }
  }

  /// Gathers what is due, and goes on until it is closed or the thread is interrupted.
  public void run(Teller teller) {
    try {
      while (closed.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
        once(teller);
        if (closed.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private Duration pause() {
    var now = clock.instant();
    var next = gathering.nextDue(outlets);
    if (next.isBefore(now.plus(SHORTEST))) {
      return SHORTEST;
    }
    return next.isAfter(now.plus(LONGEST)) ? LONGEST : Duration.between(now, next);
  }
}
