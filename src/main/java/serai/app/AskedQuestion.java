package serai.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Language;

/// One line of a file of questions: a question alone, or the turns of a conversation.
///
/// @param turns the questions in order; one when the line holds no conversation
record AskedQuestion(
    String id, List<String> turns, Optional<LocalDate> asOf, Optional<Language> language) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  AskedQuestion {
    turns = List.copyOf(turns);
  }

  /// @throws IllegalArgumentException with a sentence that says what is wrong with the line
  static AskedQuestion parse(String line, int number) {
    try {
      var node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new IllegalArgumentException("expected a JSON object such as {\"question\": \"…\"}");
      }
      return new AskedQuestion(
          node.path("id").asText(Integer.toString(number)),
          turns(node),
          text(node, "as_of").map(AskedQuestion::date),
          text(node, "lang").flatMap(Language::of));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not one JSON object: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static List<String> turns(JsonNode node) {
    var turns = node.path("turns");
    if (turns.isMissingNode()) {
      return List.of(question(node, "neither \"question\" nor \"turns\" is there"));
    }
    if (!turns.isArray() || turns.isEmpty()) {
      throw new IllegalArgumentException(
          "\"turns\" must be a list such as [{\"question\": \"…\"}]");
    }
    var questions = new ArrayList<String>();
    for (var turn : turns) {
      questions.add(question(turn, "turn " + (questions.size() + 1) + " lacks its \"question\""));
    }
    return questions;
  }

  private static String question(JsonNode node, String otherwise) {
    return text(node, "question").orElseThrow(() -> new IllegalArgumentException(otherwise));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a date (expected a day such as 2026-01-31)", e);
    }
  }
}
