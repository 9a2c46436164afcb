package serai.app;

import java.time.Duration;
import java.util.Locale;
import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.port.Messenger;
import serai.web.Metrics;

/// A messenger whose deliveries are counted and timed.
record CountedMessenger(Messenger messenger, Metrics metrics) implements Messenger {
  @Override
  public Delivery deliver(Outgoing outgoing) {
    long began = System.nanoTime();
    var delivery = messenger.deliver(outgoing);
    metrics.delivered(word(outgoing), word(delivery), Duration.ofNanos(System.nanoTime() - began));
    return delivery;
  }

  private static String word(Object record) {
    return record.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
