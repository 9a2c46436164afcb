package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The methods of the Bot API with their fields, to hold requests against: what we use of its
/// published list.
final class BotApiFields {
  private static final String OURS = "/serai/telegram/bot-api.json";

  private final JsonNode methods;
  private final JsonNode types;

  private BotApiFields(JsonNode root) {
    this.methods = root.path("methods");
    this.types = root.path("types");
  }

  static BotApiFields read() {
    return new BotApiFields(ours());
  }

  static JsonNode ours() {
    try (var ours = BotApiFields.class.getResourceAsStream(OURS)) {
      return new ObjectMapper().readTree(ours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong with a request, one sentence each.
  List<String> complaints(String method, JsonNode fields) {
    for (var known : methods.properties()) {
      if (known.getKey().toLowerCase(Locale.ROOT).equals(method.toLowerCase(Locale.ROOT))) {
        return complaints(known.getKey(), known.getValue(), fields);
      }
    }
    return List.of("there is no method " + method);
  }

  private List<String> complaints(String where, JsonNode type, JsonNode object) {
    var complaints = new ArrayList<String>();
    var known = new HashSet<String>();
    for (var field : type.path("fields")) {
      var name = field.path("name").asText();
      known.add(name);
      if (!object.has(name)) {
        if (field.path("required").asBoolean()) {
          complaints.add(where + " lacks " + name);
        }
      } else if (!fits(field.path("types"), object.path(name))) {
        complaints.add(where + "." + name + " cannot be " + object.path(name));
      }
    }
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            complaints.add(where + " has no " + name);
          }
        });
    return complaints;
  }

  private boolean fits(JsonNode names, JsonNode value) {
    for (var name : names) {
      if (fits(name.asText(), value)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(String name, JsonNode value) {
    if (name.startsWith("Array of ")) {
      var element = name.substring("Array of ".length());
      return value.isArray() && value.valueStream().allMatch(each -> fits(element, each));
    }
    return switch (name) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "String", "InputFile" -> value.isTextual();
      case "Boolean" -> value.isBoolean();
      default -> value.isObject() && isOf(name, value);
    };
  }

  private boolean isOf(String name, JsonNode value) {
    var type = types.path(name);
    return type.has("subtypes")
        ? type.path("subtypes").valueStream().anyMatch(each -> isOf(each.asText(), value))
        : type.isObject() && complaints(name, type, value).isEmpty();
  }
}
