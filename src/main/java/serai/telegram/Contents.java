package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Update;
import serai.domain.Update.Content;

/// Reads what a message holds.
final class Contents {
  private Contents() {}

  static Optional<String> text(JsonNode message) {
    return Stream.of("text", "caption")
        .map(field -> message.path(field).asText())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  static boolean isForwarded(JsonNode message) {
    return message.has("forward_origin") || message.has("forward_date");
  }

  /// Empty for what is no content but a note of the messenger: who came, who left, a new title.
  static Optional<Content> content(JsonNode message) {
    if (isForwarded(message)) {
      return Optional.of(Content.FORWARD);
    }
    return Stream.of(
            has(message, Content.VOICE, "voice", "video_note", "audio"),
            has(message, Content.PHOTO, "photo", "live_photo"),
            has(message, Content.STICKER, "sticker"),
            has(message, Content.LOCATION, "location", "venue"),
            has(message, Content.FILE, "document", "video", "animation", "paid_media"),
            has(message, Content.OTHER, "contact", "poll", "dice", "story", "game", "checklist"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Content> has(JsonNode message, Content content, String... fields) {
    return Stream.of(fields).anyMatch(message::has) ? Optional.of(content) : Optional.empty();
  }

  static Optional<Update.Position> position(JsonNode location) {
    return location.has("latitude") && location.has("longitude")
        ? Optional.of(
            new Update.Position(
                location.path("latitude").asDouble(), location.path("longitude").asDouble()))
        : Optional.empty();
  }
}
