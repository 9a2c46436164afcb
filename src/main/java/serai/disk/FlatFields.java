package serai.disk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Keys with plain values, written as YAML or JSON. Values stay as they were written: `007` is no
/// number here. Under unknown keys anything may stand; lists and the like are empty values then.
final class FlatFields {
  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = new YAMLFactory();

  private FlatFields() {}

  /// The fields of one JSON object, in their order; a null is an empty value.
  static Map<String, String> json(String text, Set<String> known) {
    return read(JSON, text, known);
  }

  /// The fields of one YAML mapping, in their order; a null is an empty value.
  static Map<String, String> yaml(String text, Set<String> known) {
    return read(YAML, text, known);
  }

  private static Map<String, String> read(JsonFactory format, String text, Set<String> known) {
    try (var parser = format.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable(parser, "expected keys with values");
      }
      var fields = new LinkedHashMap<String, String>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var key = parser.currentName();
        var token = parser.nextToken();
        if (!token.isScalarValue() && known.contains(key)) {
          throw unreadable(parser, "'" + key + "' must be one value");
        }
        boolean isEmpty = token == JsonToken.VALUE_NULL || !token.isScalarValue();
        var value = isEmpty ? "" : parser.getText();
        parser.skipChildren();
        if (fields.putIfAbsent(key, value) != null) {
          throw unreadable(parser, "'" + key + "' stands there twice");
        }
      }
      if (parser.nextToken() != null) {
        throw unreadable(parser, "there is more after the last value");
      }
      return fields;
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Unreadable(line, firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory", e);
    }
  }

  private static Unreadable unreadable(JsonParser parser, String reason) {
    return new Unreadable(parser.currentTokenLocation().getLineNr(), reason);
  }

  /// Parsers go on with a drawing of the place; the first line says what is wrong.
  static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  /// A text that does not hold keys with values.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unreadable(int line, String reason) {
      super(reason);
      this.line = line;
    }

    Unreadable(int line, String reason, Exception cause) {
      super(reason, cause);
      this.line = line;
    }

    /// The line in the text, from 1.
    int line() {
      return line;
    }
  }
}
