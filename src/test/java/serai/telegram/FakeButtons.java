package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/// What Telegram demands of buttons.
final class FakeButtons {
  private FakeButtons() {}

  static void check(JsonNode markup) {
    for (var row : markup.path("inline_keyboard")) {
      if (row.isEmpty() || row.size() > 8) {
        throw new Marks.Wrong("BUTTON_ROW_INVALID");
      }
      for (var button : row) {
        check(button, button.path("callback_data").asText());
      }
    }
  }

  private static void check(JsonNode button, String data) {
    if (button.path("text").asText().isBlank()) {
      throw new Marks.Wrong("BUTTON_TEXT_INVALID");
    }
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (button.has("callback_data") && (bytes < 1 || bytes > 64)) {
      throw new Marks.Wrong("BUTTON_DATA_INVALID");
    }
    if (button.has("url") && !button.path("url").asText().matches("(?:https?|tg)://\\S+")) {
      throw new Marks.Wrong("BUTTON_URL_INVALID");
    }
    if (button.size() != 2) {
      throw new Marks.Wrong("BUTTON_TYPE_INVALID");
    }
  }
}
