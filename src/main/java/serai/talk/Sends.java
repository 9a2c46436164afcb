package serai.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;

/// Messages on their way.
final class Sends {
  private Sends() {}

  /// A message that a reader waits for.
  static Outgoing.Send reply(Place place, int to, Message message) {
    return new Outgoing.Send(
        place, OptionalInt.of(to), message, Optional.empty(), Outgoing.Doubt.REPEAT);
  }

  /// An answer that a reader waits for.
  static Outgoing.Send answer(Place place, OptionalInt to, Message message, AnswerId answer) {
    return new Outgoing.Send(place, to, message, Optional.of(answer), Outgoing.Doubt.REPEAT);
  }

  static Outgoing.Send toReader(Place place, OptionalInt to, Message message) {
    return new Outgoing.Send(place, to, message, Optional.empty(), Outgoing.Doubt.REPEAT);
  }

  static Message.Button button(String label, Press press) {
    return new Message.Button(label, press.data());
  }

  /// One row of buttons.
  static List<List<Message.Button>> row(Message.Button... buttons) {
    return List.of(List.of(buttons));
  }
}
