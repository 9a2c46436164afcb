package serai.port;

import java.time.Instant;
import java.util.List;
import serai.domain.ChatId;
import serai.domain.Outgoing;

/// What came in and what is to go out, kept until it is done. Every call is one transaction;
/// failures are [serai.domain.Outage]s.
public interface Mail {
  /// Keeps what came in. A number that is there already is passed over.
  void receive(List<Received> updates, Instant now);

  /// What came in and is not done, oldest first.
  List<Received> pending();

  /// Marks an update as done, and keeps what follows from it in the same transaction: messages to
  /// send, and changes to what we know.
  void finish(long number, List<Outgoing.Lasting> outgoing, List<Change> changes, Instant now);

  /// Puts messages into the outbox that no update asked for.
  ///
  /// @return their ids, in order
  List<Long> post(List<Outgoing.Lasting> outgoing, Instant now);

  /// What is to be sent and has no end yet, in the order in which it was posted.
  List<Posted> outbox();

  /// Notes that these are about to be sent: whoever finds one of them later does not know whether
  /// it arrived.
  void sending(List<Long> posted, Instant now);

  /// Notes how sends ended or that they wait again.
  void settle(List<Settlement> settlements, Instant now);

  /// An update as it came.
  ///
  /// @param order what must be handled one after the other: the chat, usually
  /// @param content the messenger's own JSON
  record Received(long number, long order, String content) {}

  /// Something in the outbox.
  ///
  /// @param inDoubt whether it was being sent when a process ended
  /// @param repeated whether it has been sent a second time already because of doubt
  record Posted(long id, Outgoing.Lasting outgoing, boolean inDoubt, boolean repeated) {}

  /// How a send ended.
  ///
  /// @param messages numbers of the messages that it became
  record Settlement(long id, State state, List<Integer> messages, String reason) {
    public Settlement {
      messages = List.copyOf(messages);
    }
  }

  /// Where a posted message stands.
  enum State {
    /// To be sent, again or for the first time.
    WAITING,
    /// To be sent a second time, because nobody knows whether it arrived.
    REPEATED,
    SENT,
    /// Nobody knows whether it arrived, and it is not sent again.
    UNCERTAIN,
    /// Refused, or the chat is closed.
    FAILED
  }

  /// A chat has another number: everything known of the old one and everything waiting for it
  /// belongs to the new one.
  void move(ChatId from, ChatId to);
}
