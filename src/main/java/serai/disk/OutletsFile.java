package serai.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import serai.domain.Outlet;
import serai.domain.Outlet.Confidence;
import serai.domain.Outlet.Feed;
import serai.domain.Outlet.Ownership;
import serai.domain.Outlets;

/// The file of outlets, `outlets.yaml` (or JSON): a list of `{id, name, country, languages, kind,
/// ownership, home, aliases, hosts, carries, feeds}`.
public final class OutletsFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "country",
          "languages",
          "kind",
          "ownership",
          "home",
          "aliases",
          "hosts",
          "carries",
          "feeds");

  private static final Set<String> FEED_KEYS = Set.of("url", "confidence", "selector");

  private OutletsFile() {}

  /// The outlets of a file.
  ///
  /// @throws IllegalArgumentException naming file, entry and reason
  public static Outlets read(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          file + ": there is no such file (expected the outlets beside the settings)");
    }
    var outlets = NamesFile.read(file, OutletsFile::outlet);
    try {
      return new Outlets(outlets);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Outlet outlet(JsonNode node) {
    NamesFile.onlyKeys(node, KEYS);
    var home = optional(node, "home");
    return new Outlet(
        NamesFile.text(node, "id"),
        NamesFile.text(node, "name"),
        optional(node, "country"),
        texts(node, "languages"),
        optional(node, "kind").orElse("unknown"),
        optional(node, "ownership").map(OutletsFile::ownership).orElse(Ownership.UNKNOWN),
        home,
        texts(node, "aliases"),
        node.has("hosts") ? texts(node, "hosts") : home.stream().map(OutletsFile::host).toList(),
        optional(node, "carries"),
        feeds(node.path("feeds")));
  }

  private static List<Feed> feeds(JsonNode list) {
    var feeds = new ArrayList<Feed>();
    for (var node : list) {
      NamesFile.onlyKeys(node, FEED_KEYS);
      var confidence = optional(node, "confidence").map(OutletsFile::confidence);
      feeds.add(
          new Feed(
              NamesFile.text(node, "url"),
              confidence.orElse(Confidence.LOW),
              optional(node, "selector")));
    }
    return feeds;
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(NamesFile.text(node, key)) : Optional.empty();
  }

  /// A list, or one value alone.
  private static List<String> texts(JsonNode node, String key) {
    var texts = new ArrayList<String>();
    var value = node.path(key);
    if (value.isValueNode() && !value.isNull()) {
      texts.add(NamesFile.text(node, key));
    }
    for (var item : value) {
      if (!item.isValueNode() || item.asText().isBlank()) {
        throw new IllegalArgumentException("'" + key + "' holds something that is not a word");
      }
      texts.add(item.asText().strip());
    }
    return texts;
  }

  private static String host(String home) {
    var host = URI.create(home).getHost();
    if (host == null) {
      throw new IllegalArgumentException("home: '" + home + "' is no web address");
    }
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static Ownership ownership(String word) {
    return constant(Ownership.class, "ownership", word);
  }

  private static Confidence confidence(String word) {
    return constant(Confidence.class, "confidence", word);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String key, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      var expected = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException(
          key + ": '" + word + "' (expected one of " + expected + ")", e);
    }
  }
}
