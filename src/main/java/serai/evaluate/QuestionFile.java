package serai.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import serai.domain.Language;
import serai.evaluate.GoldQuestion.Expect;

/// Reads questions with known answers, one JSON object a line: a question, or a conversation with
/// `turns`.
public final class QuestionFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionFile() {}

  /// Conversations in file order; a question alone is a conversation of one turn.
  ///
  /// @throws IllegalArgumentException that names the line and what is wrong with it
  public static List<GoldConversation> read(String name, List<String> lines) {
    var conversations = new ArrayList<GoldConversation>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        conversations.add(conversation(JSON.readTree(lines.get(i)), i + 1));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            name + ", line " + (i + 1) + ": not JSON: " + e.getOriginalMessage(), e);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return conversations;
  }

  private static GoldConversation conversation(JsonNode node, int number) {
    var id = node.path("id").asText(Integer.toString(number));
    var language = Language.of(node.path("lang").asText("?"));
    if (!node.has("turns")) {
      return new GoldConversation(id, List.of(question(id, node, language, "fact")));
    }
    var turns = new ArrayList<GoldQuestion>();
    for (var turn : node.path("turns")) {
      var type = turns.isEmpty() ? "first turn" : "follow-up";
      turns.add(question(id + "#" + (turns.size() + 1), turn, language, type));
    }
    return new GoldConversation(id, turns);
  }

  private static GoldQuestion question(
      String id, JsonNode node, Optional<Language> language, String type) {
    var groups = new ArrayList<List<String>>();
    node.path("answer_must_contain").forEach(group -> groups.add(texts(group)));
    if (!node.hasNonNull("question")) {
      throw new IllegalArgumentException("\"question\" is missing");
    }
    return new GoldQuestion(
        id,
        node.path("question").asText(),
        language,
        node.path("type").asText(type),
        groups,
        texts(node.path("gold_urls")),
        expect(node.path("expect").asText("answer")),
        Optional.ofNullable(node.get("as_of")).map(JsonNode::asText).map(LocalDate::parse));
  }

  private static Expect expect(String word) {
    return Arrays.stream(Expect.values())
        .filter(expect -> expect.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"expect\" is '" + word + "' (expected answer, abstain, decline or resist)"));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
