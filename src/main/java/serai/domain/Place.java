package serai.domain;

import java.util.OptionalInt;

/// Where in the messenger something happens: a chat, and the topic within it where it has topics.
///
/// @param topic the number of the forum topic (message thread) that a reply has to go back to
public record Place(ChatId chat, Kind kind, OptionalInt topic) {
  public static Place privately(ChatId chat) {
    return new Place(chat, Kind.PRIVATE, OptionalInt.empty());
  }

  /// The same place after its chat got another number.
  public Place movedTo(ChatId to) {
    return new Place(to, kind, topic);
  }

  /// What kind of chat it is.
  public enum Kind {
    PRIVATE,
    GROUP,
    CHANNEL
  }
}
