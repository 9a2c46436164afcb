package serai.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Outgoing.Lasting;
import serai.port.Messenger;

/// Hands things to the messenger within its limits.
record Courier(Messenger messenger, Pace pace, Tries tries) {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /// Waits until something may be sent; [#deliver] has to follow.
  void await(Lasting outgoing) throws InterruptedException {
    pace.await(outgoing.place(), InDoubt.isUrgent(outgoing));
  }

  /// Notes that a chat takes nothing for so long.
  void hold(ChatId chat, Duration pause) {
    pace.hold(chat, pause);
  }

  /// Sends it.
  ///
  /// @param noting notes at the last moment before that it is sent, and tells whether it may be
  /// @return empty when it may not
  /// @throws InterruptedException when the end has come before
  Optional<Delivery> deliver(Lasting outgoing, BooleanSupplier noting) throws InterruptedException {
    boolean mayBe = false;
    try {
      mayBe = tries.insist(noting);
    } finally {
      if (!mayBe) {
        pace.sent(outgoing.place());
      }
    }
    return mayBe ? Optional.of(deliver(outgoing)) : Optional.empty();
  }

  /// Sends it, with nothing to be noted.
  Delivery deliver(Lasting outgoing) {
    var place = outgoing.place();
    try {
      return messenger.deliver(outgoing);
    } catch (RuntimeException e) {
      LOG.error("sending a message to chat {} failed in an unknown way", place.chat(), e);
      return new Delivery.Doubtful(String.valueOf(e.getMessage()));
    } finally {
      pace.sent(place);
    }
  }
}
