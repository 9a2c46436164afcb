package serai.gather;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// Feeds in JSON (jsonfeed.org, versions 1 and 1.1).
final class JsonFeed {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeed() {}

  static FeedDocument read(String json, ZoneId zone) {
    var items = parse(json).path("items");
    if (!items.isArray()) {
      throw new IllegalArgumentException("the JSON has no items: it is no feed");
    }
    var entries = new ArrayList<FeedEntry>();
    for (var item : items) {
      entries.add(entry(item, zone));
    }
    return FeedDocument.of(entries);
  }

  private static FeedEntry entry(JsonNode item, ZoneId zone) {
    var published = text(item, "date_published").orElse("");
    var updated = text(item, "date_modified").orElse("");
    var html = text(item, "content_html");
    var plain = text(item, "content_text");
    return new FeedEntry(
        first(item, "url", "external_url", "id"),
        text(item, "title").map(FeedReader::plain),
        text(item, "summary").or(() -> plain).or(() -> html).map(FeedReader::plain).orElse(""),
        html.or(() -> plain.map(text -> "<p>" + text.replace("&", "&amp;").replace("<", "&lt;"))),
        authors(item),
        MachineDate.of(published, zone).or(() -> MachineDate.of(updated, zone)),
        published + " " + updated);
  }

  private static Optional<String> authors(JsonNode item) {
    var names = new ArrayList<String>();
    for (var author : item.path("authors")) {
      text(author, "name").ifPresent(names::add);
    }
    text(item.path("author"), "name").filter(_ -> names.isEmpty()).ifPresent(names::add);
    return Optional.of(String.join(", ", names)).filter(text -> !text.isEmpty());
  }

  private static String first(JsonNode item, String... keys) {
    return Stream.of(keys).flatMap(key -> text(item, key).stream()).findFirst().orElse("");
  }

  private static Optional<String> text(JsonNode node, String key) {
    var value = node.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }

  private static JsonNode parse(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json)).orElseGet(JSON::missingNode);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the feed begins like JSON and is none", e);
    }
  }
}
