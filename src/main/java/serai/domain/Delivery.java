package serai.domain;

import java.time.Duration;
import java.util.List;

/// What became of something sent.
public sealed interface Delivery {
  /// It arrived.
  ///
  /// @param messages the numbers of the messages that it became, none for what makes no message
  record Arrived(List<Integer> messages) implements Delivery {
    public Arrived {
      messages = List.copyOf(messages);
    }
  }

  /// Only its beginning arrived, or nothing of it because it has to take another form: one delivery
  /// makes one message at most, so that it is always known which parts arrived.
  ///
  /// @param messages the numbers of the messages that arrived
  /// @param rest what is still to be delivered, in its place
  record Begun(List<Integer> messages, Outgoing.Lasting rest) implements Delivery {
    public Begun {
      messages = List.copyOf(messages);
    }
  }

  /// Too much was sent to this chat; nothing arrived, and nothing may be sent there before.
  record Held(Duration pause) implements Delivery {}

  /// The chat cannot be written to: blocked, deactivated, removed.
  record Closed(String reason) implements Delivery {}

  /// The chat has another number now; nothing arrived.
  record Moved(ChatId to) implements Delivery {}

  /// It was refused for what it is; sending it again will not help.
  record Refused(String reason) implements Delivery {}

  /// It surely did not arrive; sending it again may help.
  record Lost(String reason) implements Delivery {}

  /// Nobody knows whether it arrived.
  record Doubtful(String reason) implements Delivery {}
}
