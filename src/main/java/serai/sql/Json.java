package serai.sql;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Contents of rows that are JSON. They are written out by hand, so that a renamed class or field
/// does not make stored rows unreadable.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final char REPLACEMENT = '\uFFFD';

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static <T> ArrayNode array(List<T> values, Function<T, JsonNode> writing) {
    var array = MAPPER.createArrayNode();
    values.forEach(value -> array.add(writing.apply(value)));
    return array;
  }

  static ArrayNode texts(List<String> values) {
    var array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  static String write(JsonNode node) {
    return storable(node.toString());
  }

  /// @throws IllegalArgumentException when it is not JSON
  static JsonNode read(String content) {
    try {
      return MAPPER.readTree(content);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a row holds no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// @throws IllegalArgumentException when there is no such field
  static JsonNode field(JsonNode node, String name) {
    var field = node.get(name);
    if (field == null || field.isNull()) {
      throw new IllegalArgumentException("a row's JSON lacks '" + name + "'");
    }
    return field;
  }

  static String text(JsonNode node, String name) {
    return field(node, name).asText();
  }

  static Optional<JsonNode> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(field -> !field.isNull());
  }

  static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reading) {
    return items(field(node, name), reading);
  }

  static <T> List<T> items(JsonNode array, Function<JsonNode, T> reading) {
    return StreamSupport.stream(array.spliterator(), false).map(reading).toList();
  }

  /// A text that every database takes: PostgreSQL refuses the character 0, and half of a pair of
  /// surrogates is no UTF-8.
  static String storable(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isHighSurrogate(letter)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (letter == 0 || Character.isSurrogate(letter)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
