package serai.gather;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads what can be read of a feed in broken XML: entries up to where it breaks off, with bare
/// ampersands, unknown entities and tags that nobody closed.
final class LenientFeed {
  private static final int MOST_DEPTH = 100;

  private LenientFeed() {}

  /// The entries; none when there is nothing like a feed.
  static List<FeedEntry> read(String xml, ZoneId zone) {
    var entries = new ArrayList<FeedEntry>();
    var parser = Parser.xmlParser().setMaxDepth(MOST_DEPTH);
    for (var element : Jsoup.parse(xml, "", parser).select("item, entry")) {
      entries.add(entry(element, zone));
    }
    return entries;
  }

  private static FeedEntry entry(Element item, ZoneId zone) {
    var published = child(item, "pubDate", "dc:date", "published", "issued", "date").orElse("");
    var updated = child(item, "updated", "modified").orElse("");
    var content = child(item, "content:encoded", "content");
    return new FeedEntry(
        link(item),
        child(item, "title").map(FeedReader::plain).filter(text -> !text.isEmpty()),
        child(item, "description", "summary").or(() -> content).map(FeedReader::plain).orElse(""),
        content,
        child(item, "dc:creator", "author").map(FeedReader::plain),
        MachineDate.of(published, zone).or(() -> MachineDate.of(updated, zone)),
        published + " " + updated);
  }

  private static String link(Element item) {
    for (var element : item.children()) {
      if (element.tagName().equalsIgnoreCase("link")) {
        boolean isArticle =
            element.attr("rel").isEmpty() || element.attr("rel").equals("alternate");
        var address = element.hasAttr("href") ? element.attr("href") : element.wholeText();
        if (isArticle && !address.isBlank()) {
          return address;
        }
      }
    }
    return child(item, "guid", "id").orElse("");
  }

  private static Optional<String> child(Element item, String... names) {
    for (var name : names) {
      for (var element : item.children()) {
        if (element.tagName().equalsIgnoreCase(name) && !element.wholeText().isBlank()) {
          return Optional.of(element.wholeText().strip());
        }
      }
    }
    return Optional.empty();
  }
}
