package serai.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.gather.Teller;
import serai.gather.Timetable;

/// The gathering of news beside the bot, on a thread of its own, until it is closed.
final class NewsRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsRound.class);

  private final Gatherer gatherer;
  private final Timetable timetable;
  private final Thread thread;

  private NewsRound(Serai serai) {
    this.gatherer =
        new Gatherer(
            serai, correction -> LOG.info("corrected by its outlet: {}", correction.after().url()));
    this.timetable = gatherer.timetable();
    this.thread = Thread.ofVirtual().name("gathering").start(this::run);
  }

  static NewsRound begin(Serai serai) {
    return new NewsRound(serai);
  }

  private void run() {
    try {
      timetable.run(Teller.NOBODY);
    } catch (RuntimeException e) {
      LOG.error("gathering ended for a reason that should not be; answers go on", e);
    }
  }

  @Override
  public void close() {
    timetable.close();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    gatherer.close();
  }
}
