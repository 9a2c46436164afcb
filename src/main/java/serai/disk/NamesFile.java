package serai.disk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import serai.domain.Language;
import serai.domain.Outage;

/// A YAML file that lists things with their names by language.
final class NamesFile {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENTRY = "- ";

  private NamesFile() {}

  /// Every entry of the list, turned into what it stands for.
  ///
  /// @throws IllegalArgumentException naming file, entry and reason
  static <T> List<T> read(Path file, Function<JsonNode, T> entry) {
    var root = parse(file);
    var list = root.isObject() && root.size() == 1 ? root.iterator().next() : root;
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw new IllegalArgumentException(file + ": expected a list of entries");
    }
    var read = new ArrayList<T>();
    int number = 0;
    for (var node : list) {
      number++;
      try {
        read.add(entry.apply(node));
      } catch (IllegalArgumentException e) {
        var name = node.path("id").isTextual() ? node.path("id").asText() : "number " + number;
        throw new IllegalArgumentException(file + ", entry " + name + ": " + e.getMessage(), e);
      }
    }
    return read;
  }

  /// The keys that an entry must have or may have; any other is a mistake.
  static void onlyKeys(JsonNode entry, Set<String> known) {
    entry
        .fieldNames()
        .forEachRemaining(key -> {
          if (!known.contains(key)) {
            throw new IllegalArgumentException(
                "unknown key '" + key + "' (expected one of " + known + ")");
          }
        });
  }

  static String text(JsonNode entry, String key) {
    var node = entry.path(key);
    if (!node.isValueNode() || node.asText().isBlank()) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return node.asText();
  }

  /// Names by language: a list, or one name alone.
  static Map<Language, List<String>> names(JsonNode node, Set<String> otherKeys) {
    var names = new EnumMap<Language, List<String>>(Language.class);
    node.properties()
        .forEach(field -> {
          if (!otherKeys.contains(field.getKey())) {
            names.put(language(field.getKey()), list(field.getKey(), field.getValue()));
          }
        });
    return names;
  }

  private static Language language(String code) {
    return Language.of(code)
        .filter(language -> language.code().equals(code))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + code + "' is no language (expected en, ru, ja, kk, uz, ky, tg or tk)"));
  }

  private static List<String> list(String key, JsonNode value) {
    var names = new ArrayList<String>();
    for (var name : value.isArray() ? value : List.of(value)) {
      if (!name.isValueNode() || name.isNull() || name.asText().isBlank()) {
        throw new IllegalArgumentException("'" + key + "' holds something that is not a word");
      }
      names.add(name.asText().strip());
    }
    return names;
  }

  /// Whether a line is a comment, blank, or an entry in JSON.
  private static boolean isPlain(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith(ENTRY + "{\"");
  }

  /// Entries in JSON, one a line: YAML too, but read several times faster by a reader of JSON,
  /// which counts at every start.
  private static JsonNode lines(String text) throws JacksonException {
    var list = JSON.createArrayNode();
    for (var line : text.lines().filter(line -> line.startsWith(ENTRY)).toList()) {
      list.add(JSON.readTree(line.substring(ENTRY.length())));
    }
    return list;
  }

  private static JsonNode parse(Path file) {
    try {
      var text = Files.readString(file);
      var root = text.lines().allMatch(NamesFile::isPlain) ? lines(text) : YAML.readTree(text);
      return root == null ? MissingNode.getInstance() : root;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + ": not YAML: " + FlatFields.firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new Outage("reading " + file, e);
    }
  }
}
