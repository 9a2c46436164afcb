package serai.talk;

import serai.domain.Update;

/// What is said of a message that is no text.
final class Unreadable {
  private Unreadable() {}

  /// The key of the sentence.
  static String sentence(Update.Content content) {
    return switch (content) {
      case VOICE -> "sent.voice";
      case PHOTO -> "sent.photo";
      case STICKER -> "sent.sticker";
      case LOCATION -> "sent.location";
      case FORWARD -> "sent.forward";
      case FILE, OTHER -> "sent.other";
    };
  }
}
