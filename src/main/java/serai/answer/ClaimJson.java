package serai.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.answer.Proposal.Support;

/// Reads the claim of one JSON object that a model wrote, by the names asked for and by those that
/// models use instead; an object that is not quite JSON is read as far as it can be.
final class ClaimJson {
  private static final List<String> SENTENCE =
      List.of("sentence", "claim", "statement", "answer", "text", "fact");
  private static final List<String> PASSAGE =
      List.of("passage", "number", "passage_number", "source", "citation", "id");
  private static final List<String> WORDS =
      List.of("words", "quote", "exact_words", "quotation", "evidence", "support");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern LOOSE =
      Pattern.compile(
          "\"(?:sentence|claim)\"\\s*:\\s*\"(.*?)\"\\s*,\\s*\"passage\"\\s*:\\s*\"?(\\d{1,3})\"?"
              + "\\s*,\\s*\"(?:words|quote)\"\\s*:\\s*\"(.*)\"\\s*}?\\s*$",
          Pattern.DOTALL);

  private ClaimJson() {}

  /// The claim of an object; empty when it holds none.
  static Optional<Proposal> read(String object) {
    try {
      return proposal(JSON.readTree(object));
    } catch (JsonProcessingException _) {
      var loose = LOOSE.matcher(object);
      return loose.find()
          ? Optional.of(
              new Proposal(
                  unescaped(loose.group(1)),
                  List.of(
                      new Support(Integer.parseInt(loose.group(2)), unescaped(loose.group(3))))))
          : Optional.empty();
    }
  }

  private static String unescaped(String text) {
    return text.replace("\\\"", "\"");
  }

  private static Optional<Proposal> proposal(JsonNode node) {
    return text(node, SENTENCE)
        .map(sentence -> new Proposal(sentence, supports(node)))
        .filter(proposal -> !proposal.supports().isEmpty());
  }

  private static List<Support> supports(JsonNode node) {
    var supports = new ArrayList<Support>();
    number(node).ifPresent(n -> supports.add(new Support(n, text(node, WORDS).orElse(""))));
    for (var field : node) {
      if (field.isArray()) {
        for (var one : field) {
          number(one).ifPresent(n -> supports.add(new Support(n, text(one, WORDS).orElse(""))));
        }
      }
    }
    return supports;
  }

  private static Optional<String> text(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::path)
        .filter(value -> value.isTextual() && !value.asText().isBlank())
        .map(JsonNode::asText)
        .findFirst();
  }

  private static Optional<Integer> number(JsonNode node) {
    return PASSAGE.stream()
        .map(node::path)
        .map(value -> value.asText("").replaceAll("\\D", ""))
        .filter(digits -> digits.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .findFirst();
  }
}
