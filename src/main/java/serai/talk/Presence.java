package serai.talk;

import java.time.Duration;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.port.Messenger;

/// Shows readers that somebody is at work.
final class Presence {
  /// How long an answer waits for the sign that it is being written: a messenger that does not take
  /// the sign must not keep readers from the answer.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Messenger messenger;

  Presence(Messenger messenger) {
    this.messenger = messenger;
  }

  /// Shows that an answer is being written, and returns when that was shown or took too long.
  void typing(Place place) {
    var sign = Thread.ofVirtual().start(() -> messenger.deliver(new Outgoing.Typing(place)));
    try {
      var _ = sign.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
