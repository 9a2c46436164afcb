package serai.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One thing that happened in the messenger and concerns us, already freed of the messenger's own
/// format. What concerns us not (channel posts, other bots, groups' talk among themselves) is
/// [Ignored].
///
/// Every text in it is untrusted.
public sealed interface Update {
  /// The messenger's number of the update: unique, and growing in time.
  long number();

  /// A reader wrote to us.
  ///
  /// @param message the number of the message within the chat
  /// @param text without the mention of our name, and with commands as `/ask`, not `/ask@name`
  /// @param repliesTo our own message that it replies to
  /// @param edited whether it replaces an earlier wording of the same message
  /// @param sent when the message was first sent
  record Written(
      long number,
      Place place,
      Reader reader,
      int message,
      String text,
      OptionalInt repliesTo,
      boolean edited,
      Instant sent)
      implements Update {}

  /// A reader sent us something that is no text.
  ///
  /// @param position where the reader is, for a shared location
  record Sent(
      long number,
      Place place,
      Reader reader,
      int message,
      Content content,
      Optional<Position> position)
      implements Update {}

  /// A reader pressed one of our buttons.
  ///
  /// @param press the press's own number, with which it is acknowledged
  /// @param message the message under which the button stands
  /// @param data what the button carries, at most 64 bytes
  record Pressed(
      long number, Place place, Reader reader, OptionalInt message, String press, String data)
      implements Update {}

  /// A reader types a question to us in the input line of another chat.
  ///
  /// @param query the number with which it is answered
  record Inline(long number, Reader reader, String query, String text) implements Update {}

  /// A reader asks us in a chat that we are no member of.
  ///
  /// @param query the number with which it is answered
  record Guest(long number, Reader reader, String query, String text) implements Update {}

  /// We were let in, or cannot write to a chat any more: blocked, removed or muted.
  record Membership(long number, Place place, Reader reader, boolean writable) implements Update {}

  /// A group has become another chat and keeps all that we know of it.
  record Moved(long number, ChatId from, ChatId to) implements Update {}

  /// Nothing for us.
  record Ignored(long number) implements Update {}

  /// What was sent that is no text.
  enum Content {
    VOICE,
    PHOTO,
    STICKER,
    LOCATION,
    FILE,
    FORWARD,
    OTHER
  }

  /// A place on the earth, in degrees.
  record Position(double latitude, double longitude) {}
}
