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

  /// Begins to show that an answer is being written.
  Sign typing(Place place) {
    return new Sign(Thread.ofVirtual().start(() -> messenger.deliver(new Outgoing.Typing(place))));
  }

  /// A sign on its way.
  record Sign(Thread sending) {
    /// Returns when it was shown or took too long: it must not come after the answer, where it
    /// would promise another one.
    void await() {
      boolean interrupted = Thread.interrupted();
      try {
        var _ = sending.join(PATIENCE);
      } catch (InterruptedException _) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
