package serai.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import serai.domain.ChatId;

/// Reads the Bot API's answers.
final class Answered {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// For a 429 that does not say how long.
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(5);

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;

  private Answered() {}

  /// What an answer says.
  ///
  /// @param status HTTP's own; what stands in the body counts more
  static Outcome outcome(int status, String body) {
    var answer = read(body);
    if (answer.isEmpty() || !answer.get().has("ok")) {
      return foreign(status);
    }
    return answer.get().path("ok").asBoolean()
        ? new Outcome.Done(answer.get().path("result"))
        : denied(status, answer.get());
  }

  private static Outcome.Denied denied(int status, JsonNode answer) {
    int code = answer.path("error_code").asInt(status);
    var parameters = answer.path("parameters");
    var pause =
        parameters.has("retry_after")
            ? Optional.of(Duration.ofSeconds(Math.max(0, parameters.path("retry_after").asLong())))
            : Optional.of(SHORT_PAUSE).filter(_ -> code == TOO_MANY);
    var movedTo =
        Optional.of(parameters.path("migrate_to_chat_id"))
            .filter(JsonNode::isIntegralNumber)
            .map(chat -> new ChatId(chat.asLong()));
    var reason = answer.path("description").asText("error " + code);
    return new Outcome.Denied(code, reason, pause, movedTo);
  }

  /// An answer that is not the Bot API's: something stands between us. With an error it passed
  /// nothing on, without one it may have.
  private static Outcome foreign(int status) {
    if (status >= SERVER_ERRORS || status == TOO_MANY) {
      var pause = Optional.of(SHORT_PAUSE).filter(_ -> status == TOO_MANY);
      return new Outcome.Denied(status, "HTTP " + status, pause, Optional.empty());
    }
    var reason = "HTTP " + status + " with something that is no answer of the Bot API";
    return status >= 300 ? new Outcome.Unsent(reason) : new Outcome.Unknown(reason);
  }

  private static Optional<JsonNode> read(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
