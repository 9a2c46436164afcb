package serai.app;

import java.time.Duration;
import java.util.Locale;
import serai.domain.Update;
import serai.talk.Handler;
import serai.talk.Outcome;
import serai.web.Metrics;

/// A handler whose work is counted and timed.
record CountedHandler(Handler handler, Metrics metrics) implements Handler {
  @Override
  public void notice(Update update) {
    handler.notice(update);
  }

  @Override
  public Outcome handle(Update update) {
    long began = System.nanoTime();
    var outcome = handler.handle(update);
    metrics.handled(
        update.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        Duration.ofNanos(System.nanoTime() - began));
    return outcome;
  }
}
