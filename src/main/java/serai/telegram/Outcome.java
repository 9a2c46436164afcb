package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import serai.domain.ChatId;

/// What became of a request to the Bot API.
sealed interface Outcome {
  /// It was done.
  record Done(JsonNode result) implements Outcome {}

  /// Telegram answered that it did not do it.
  ///
  /// @param code as in HTTP: 400 for what is wrong with the request, 429 for too many
  /// @param pause how long to wait before anything is asked again
  /// @param movedTo the chat's new number
  record Denied(int code, String reason, Optional<Duration> pause, Optional<ChatId> movedTo)
      implements Outcome {
    static Denied with(int code, String reason) {
      return new Denied(code, reason, Optional.empty(), Optional.empty());
    }
  }

  /// The request never left us whole, so nothing can have come of it.
  record Unsent(String reason) implements Outcome {}

  /// The request left us and no answer came.
  record Unknown(String reason) implements Outcome {}
}
