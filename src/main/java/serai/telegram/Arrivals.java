package serai.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import serai.port.Mail.Received;

/// Turns an update as it came into what is kept of it, with what has to be handled one after the
/// other: the messages of a chat. A pressed button, a query and `/stop` may not wait for an answer
/// that is being written there, so each has a line of its own.
public final class Arrivals {
  // Telegram's numbers have at most 52 significant bits, so these never meet a chat's number.
  private static final long STOPS = 1L << 60;
  private static final long PRESSES = 1L << 61;
  private static final long QUERIES = 1L << 62;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Arrivals() {}

  /// The update in a webhook's request; empty for what is none.
  public static Optional<Received> of(String content) {
    try {
      return Optional.ofNullable(JSON.readTree(content)).flatMap(Arrivals::of);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static Optional<Received> of(JsonNode update) {
    var number = update.path("update_id");
    return number.isIntegralNumber()
        ? Optional.of(new Received(number.asLong(), order(update), update.toString()))
        : Optional.empty();
  }

  private static long order(JsonNode update) {
    for (var kind : new String[] {"message", "edited_message", "my_chat_member"}) {
      var message = update.path(kind);
      if (message.isObject()) {
        long chat = message.path("chat").path("id").asLong();
        return message.path("text").asText().startsWith("/stop") ? chat ^ STOPS : chat;
      }
    }
    var press = update.path("callback_query");
    if (press.isObject()) {
      var chat = press.path("message").path("chat").path("id");
      return (chat.isIntegralNumber() ? chat.asLong() : reader(press)) ^ PRESSES;
    }
    return Math.max(reader(update.path("inline_query")), reader(update.path("guest_message")))
        ^ QUERIES;
  }

  private static long reader(JsonNode from) {
    return from.path("from").path("id").asLong();
  }
}
