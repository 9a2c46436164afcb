package serai.talk;

import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.port.Mail.Posted;

/// What it means for a message that nobody knows whether it arrived.
final class InDoubt {
  private InDoubt() {}

  /// What is done about it.
  enum Way {
    /// It is sent once more; an edit may be made as often as one likes.
    REPEAT,
    /// It was sent twice: it is looked for, and sent again only if it does not stand there.
    LOOK,
    /// It is not sent again.
    LEAVE
  }

  static Way way(Posted posted) {
    return switch (posted.outgoing()) {
      case Outgoing.Send send when send.again() == Outgoing.Doubt.LEAVE -> Way.LEAVE;
      case Outgoing.Send _ -> posted.repeated() ? Way.LOOK : Way.REPEAT;
      case Outgoing.Edit _ -> Way.REPEAT;
      case Outgoing.SendFile _ -> posted.repeated() ? Way.LEAVE : Way.REPEAT;
      case Outgoing.SendPicture _ -> Way.LEAVE;
    };
  }

  /// The message as it stands in the outbox while it is sent.
  ///
  /// @param after the number of our newest message in any private chat
  static Posted sent(Posted posted, int after) {
    return new Posted(
        posted.id(), posted.outgoing(), false, posted.repeated() || posted.inDoubt(), after);
  }

  /// The message when nobody knows whether it arrived.
  static Posted doubted(Posted sent) {
    return new Posted(sent.id(), sent.outgoing(), true, sent.repeated(), sent.after());
  }

  /// Whether a reader waits for it: what nobody asked for now comes after that.
  static boolean isUrgent(Outgoing.Lasting outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send -> send.again() == Outgoing.Doubt.REPEAT;
      case Outgoing.SendPicture picture -> picture.awaited();
      case Outgoing.Edit _, Outgoing.SendFile _ -> true;
    };
  }

  static boolean isFailure(Delivery delivery) {
    return delivery instanceof Delivery.Lost || delivery instanceof Delivery.Doubtful;
  }
}
