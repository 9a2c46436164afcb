package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/// Who we are in the messenger.
///
/// @param name the user name, without `@`
/// @param inline whether readers can ask us in the input line of other chats
public record Identity(long id, String name, boolean inline) {
  static Identity of(JsonNode user) {
    return new Identity(
        user.path("id").asLong(),
        user.path("username").asText(),
        user.path("supports_inline_queries").asBoolean());
  }
}
