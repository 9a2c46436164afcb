package serai.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.ChatId;
import serai.domain.Outgoing;

/// What came in and what is to go out, kept until it is done. Every call is one transaction;
/// failures are [serai.domain.Outage]s.
public interface Mail {
  /// Keeps what came in. A number that is there already is passed over.
  ///
  /// @return those that were new, as they came
  List<Received> receive(List<Received> updates, Instant now);

  /// What came in and is not done, oldest first.
  List<Received> pending();

  /// Marks an update as done, and keeps what follows from it in the same transaction: changes to
  /// what we know, then messages to send.
  ///
  /// @return the messages as they are in the outbox now; none when the update was done already,
  ///   which then changes nothing
  List<Posted> finish(
      long number, List<Outgoing.Lasting> outgoing, List<Change> changes, Instant now);

  /// Puts messages into the outbox that no update asked for.
  ///
  /// @return them, in order
  List<Posted> post(List<Outgoing.Lasting> outgoing, Instant now);

  /// What is to be sent and has no end yet, in the order in which it was posted.
  List<Posted> outbox();

  /// Notes that this is about to be sent: whoever finds it so later does not know whether it
  /// arrived.
  ///
  /// @param repeated whether it was sent before and nobody knows whether it arrived
  /// @param after the number of our newest message in any private chat, 0 when none is known
  /// @return false when it has its end already, such as that its chat was closed: nothing is noted
  ///   then, and it must not be sent
  boolean sending(long posted, boolean repeated, int after, Instant now);

  /// The number of our newest message in the chat of one that is in doubt; 0 when there is none,
  /// empty when another message that is in doubt may stand above it.
  OptionalInt newest(long posted);

  /// The numbers above one that messages in other private chats than that of one in doubt have.
  ///
  /// @return in order
  List<Integer> elsewhere(long posted, int above);

  /// The number of our newest message in any private chat; 0 when none is known.
  int newestPrivate();

  /// Notes how a send ended or that it waits again.
  void settle(Settlement settlement, Instant now);

  /// A chat cannot be written to: what waits for it has failed, until the chat is writable again
  /// nothing should be posted to it.
  void close(ChatId chat, String reason, Instant now);

  /// A chat has another number: everything known of the old one and everything waiting for it
  /// belongs to the new one.
  void move(ChatId from, ChatId to);

  /// An update as it came.
  ///
  /// @param order what must be handled one after the other: the chat, usually; something else for
  ///   what may not wait for an answer that is being written, such as a pressed button or `/stop`
  /// @param content the messenger's own JSON
  record Received(long number, long order, String content) {}

  /// Something in the outbox.
  ///
  /// @param inDoubt whether it was being sent when a process ended
  /// @param repeated whether it has been sent a second time already because of doubt
  /// @param after the number of our newest message in any private chat when it was last sent; 0
  ///   when it was not sent or none was known
  record Posted(long id, Outgoing.Lasting outgoing, boolean inDoubt, boolean repeated, int after) {
    /// What waits for its first sending.
    public static Posted fresh(long id, Outgoing.Lasting outgoing) {
      return new Posted(id, outgoing, false, false, 0);
    }

    /// The same for a chat that has another number now.
    public Posted movedTo(ChatId chat) {
      return new Posted(id, outgoing.movedTo(chat), inDoubt, repeated, after);
    }
  }

  /// How a send ended.
  ///
  /// @param messages numbers of the messages that it became
  /// @param rest what is still to be sent in its place, when only its beginning arrived
  record Settlement(
      long id,
      State state,
      List<Integer> messages,
      String reason,
      Optional<Outgoing.Lasting> rest) {
    public Settlement {
      messages = List.copyOf(messages);
    }
  }

  /// Where a posted message stands.
  enum State {
    /// To be sent, again or for the first time.
    WAITING,
    SENT,
    /// Nobody knows whether it arrived, and it is not sent again.
    UNCERTAIN,
    /// Refused, or the chat is closed.
    FAILED
  }
}
