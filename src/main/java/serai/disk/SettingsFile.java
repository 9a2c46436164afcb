package serai.disk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file of settings, `serai.yaml`. Every setting may also come from the environment, which
/// counts more: `gather.allowed-hosts` is SERAI_GATHER_ALLOWED_HOSTS.
public final class SettingsFile {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String PREFIX = "SERAI_";

  private static final Set<String> KEYS =
      together(
          together(
              together(TelegramKeys.KEYS, ModelSettings.KEYS),
              together(GatherKeys.KEYS, together(WatchSettings.KEYS, DigestSettings.KEYS))),
          Set.of("model", "model-url", "database.url", "web.listen"));

  /// Settings that are lists: with commas between their parts in a variable.
  private static final Set<String> LISTS = together(TelegramKeys.LISTS, GatherKeys.LISTS);

  /// Names under which settings may stand in a section of their own.
  private static final Map<String, String> ALIASES =
      Map.of("model.use", "model", "model.url", "model-url");

  private static final Settings.Listen LISTEN = new Settings.Listen("127.0.0.1", 8080);

  private final Map<String, Given> given = new HashMap<>();
  private final Map<String, String> environment;

  private SettingsFile(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// The settings of a file and an environment.
  ///
  /// @throws IllegalArgumentException naming the setting, its value and what was expected
  public static Settings read(Path file, Map<String, String> environment) {
    var reader = new SettingsFile(environment);
    reader.addFile(file);
    KEYS.forEach(reader::addVariable);
    return reader.settings();
  }

  /// The variables that look like settings and are none, for a warning.
  public static Set<String> unknown(Map<String, String> environment) {
    var known = KEYS.stream().map(SettingsFile::variable).collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Settings settings() {
    var url = one("model-url");
    return new Settings(
        one("model").map(this::model).orElse(new Settings.NoModel()),
        url.map(SettingsFile::address),
        ModelSettings.read(this::one),
        one("database.url").map(SettingsFile::database),
        one("web.listen").map(SettingsFile::listen).orElse(LISTEN),
        new GatherKeys(this::one, this::all).read(),
        DigestSettings.read(this::one),
        new TelegramKeys(this::some, environment).read(),
        WatchSettings.read(this::one));
  }

  private Settings.Model model(Given model) {
    if (model.value().equals("none")) {
      return new Settings.NoModel();
    }
    for (var provider : Settings.Provider.values()) {
      var start = provider.word() + ":";
      if (model.value().startsWith(start) && model.value().length() > start.length()) {
        var name = model.value().substring(start.length());
        return new Settings.NamedModel(provider, name, secret(model, provider));
      }
    }
    throw model.unexpected("none, openai:NAME, anthropic:NAME, gemini:NAME or ollama:NAME");
  }

  /// A server of one's own may do without a secret.
  private Optional<String> secret(Given model, Settings.Provider provider) {
    var secret = provider.keyVariable().map(environment::get).filter(key -> !key.isBlank());
    boolean isPublic = provider.keyVariable().isPresent() && one("model-url").isEmpty();
    if (secret.isEmpty() && isPublic) {
      throw model.unexpected(
          "its secret in the variable "
              + provider.keyVariable().orElseThrow()
              + ", which is empty");
    }
    return secret;
  }

  private static String address(Given url) {
    if (!url.value().matches("https?://[^\\s/]+\\S*")) {
      throw url.unexpected("an address such as http://127.0.0.1:8000/v1");
    }
    return url.value();
  }

  private static String database(Given url) {
    if (!url.value().startsWith("jdbc:sqlite:") && !url.value().startsWith("jdbc:postgresql://")) {
      throw url.unexpected(
          "jdbc:sqlite:FILE, jdbc:postgresql://HOST:PORT/NAME, or nothing for the file in the data"
              + " folder");
    }
    return url.value();
  }

  private static Settings.Listen listen(Given address) {
    int colon = address.value().lastIndexOf(':');
    try {
      int port = Integer.parseInt(address.value().substring(colon + 1));
      if (colon > 0 && port >= 0 && port <= 0xFFFF) {
        return new Settings.Listen(address.value().substring(0, colon), port);
      }
    } catch (NumberFormatException e) {
      throw address.unexpected("HOST:PORT");
    }
    throw address.unexpected("HOST:PORT");
  }

  private static Set<String> together(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Given> some(String key) {
    return LISTS.contains(key)
        ? Optional.ofNullable(given.get(key)).filter(list -> !list.values().isEmpty())
        : one(key);
  }

  private Optional<Given> one(String key) {
    var values = Optional.ofNullable(given.get(key));
    values
        .filter(value -> value.values().size() > 1)
        .ifPresent(value -> {
          throw value.unexpected("one value");
        });
    return values.filter(value -> !value.values().isEmpty());
  }

  private List<String> all(String key) {
    return Optional.ofNullable(given.get(key)).map(Given::values).orElse(List.of());
  }

  private void addFile(Path file) {
    try {
      var root = YAML.readTree(text(file));
      if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
        throw new IllegalArgumentException(file + ": expected keys with values");
      }
      add(file, "", root);
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          file + line + ": not YAML: " + FlatFields.firstLine(e.getOriginalMessage()), e);
    }
  }

  private static String text(Path file) {
    try {
      return TextFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ": " + e.getMessage() + " (expected the settings)", e);
    }
  }

  private void add(Path file, String path, JsonNode node) {
    var key = ALIASES.getOrDefault(path, path);
    if (node.isObject()) {
      var prefix = key.isEmpty() ? "" : key + ".";
      node.properties().forEach(field -> add(file, prefix + field.getKey(), field.getValue()));
    } else if (KEYS.contains(key)) {
      given.put(key, new Given(file + ": " + key, values(node)));
    } else if (!key.isEmpty() && !(node.isNull() && isSection(key))) {
      throw new IllegalArgumentException(
          file + ": unknown setting '" + key + "' (expected one of " + new TreeSet<>(KEYS) + ")");
    }
  }

  private static boolean isSection(String key) {
    return KEYS.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  private static List<String> values(JsonNode node) {
    var values = new ArrayList<String>();
    for (var value : node.isArray() ? node : List.of(node)) {
      if (!value.isNull() && !value.asText().isBlank()) {
        values.add(value.asText().strip());
      }
    }
    return values;
  }

  private void addVariable(String key) {
    var value = environment.get(variable(key));
    if (value != null) {
      var values = List.of(value.split(LISTS.contains(key) ? "," : "\0"));
      given.put(
          key,
          new Given(
              variable(key),
              values.stream().map(String::strip).filter(part -> !part.isEmpty()).toList()));
    }
  }

  private static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /// What a setting was given, and where.
  record Given(String where, List<String> values) {
    String value() {
      return values.getFirst();
    }

    /// Addresses may carry a user and a password.
    private String withoutSecrets() {
      return String.join(", ", values)
          .replaceAll("//[^/@]*@", "//")
          .replaceAll("(?i)(user|password)=[^&]*", "$1=…");
    }

    IllegalArgumentException unexpected(String expected) {
      return new IllegalArgumentException(
          where + " is '" + withoutSecrets() + "' (expected " + expected + ")");
    }
  }
}
