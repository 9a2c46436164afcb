package serai.talk;

import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.port.Mail.Posted;

/// What it means for a message that nobody knows whether it arrived.
final class InDoubt {
  private InDoubt() {}

  /// Whether it is not sent again although nobody knows whether it arrived. An edit may be made as
  /// often as one likes.
  static boolean isFinal(Posted posted) {
    return posted.inDoubt()
        && switch (posted.outgoing()) {
          case Outgoing.Send send -> posted.repeated() || send.again() == Outgoing.Doubt.LEAVE;
          case Outgoing.Edit _ -> false;
          case Outgoing.SendFile _ -> posted.repeated();
          case Outgoing.SendPicture _ -> true;
        };
  }

  /// The message as it stands in the outbox while it is sent.
  static Posted sent(Posted posted) {
    return new Posted(posted.id(), posted.outgoing(), false, posted.repeated() || posted.inDoubt());
  }

  /// Whether a reader waits for it: what nobody asked for now comes after that.
  static boolean isUrgent(Posted posted) {
    return switch (posted.outgoing()) {
      case Outgoing.Send send -> send.again() == Outgoing.Doubt.REPEAT;
      case Outgoing.SendPicture picture -> picture.awaited();
      case Outgoing.Edit _, Outgoing.SendFile _ -> true;
    };
  }

  static boolean isFailure(Delivery delivery) {
    return delivery instanceof Delivery.Lost || delivery instanceof Delivery.Doubtful;
  }
}
