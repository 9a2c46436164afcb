package serai.gather;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import serai.domain.PublicationDate;

/// Feeds in XML: RSS 0.9 to 2.0, RDF and Atom. What is no sound XML is read a second time by a
/// reader that overlooks mistakes.
final class XmlFeed {
  private XmlFeed() {}

  static FeedDocument read(String xml, ZoneId zone) {
    try {
      return FeedDocument.of(sound(xml, zone));
    } catch (FeedException | RuntimeException | StackOverflowError e) {
      // The library fails in many ways on feeds that people read every day.
      var entries = LenientFeed.read(xml, zone);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("no feed that can be read: " + reason(e), e);
      }
      return new FeedDocument(entries, List.of(), 0, true);
    }
  }

  private static List<FeedEntry> sound(String xml, ZoneId zone) throws FeedException {
    var input = new SyndFeedInput();
    input.setXmlHealerOn(true);
    var entries = new ArrayList<FeedEntry>();
    for (var entry : input.build(new StringReader(xml)).getEntries()) {
      entries.add(entry(entry, zone));
    }
    return entries;
  }

  private static FeedEntry entry(SyndEntry entry, ZoneId zone) {
    var description = Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue);
    var content =
        entry.getContents().stream()
            .map(SyndContent::getValue)
            .flatMap(Stream::ofNullable)
            .filter(text -> !text.isBlank())
            .findFirst();
    return new FeedEntry(
        link(entry),
        Optional.ofNullable(entry.getTitle())
            .map(FeedReader::plain)
            .filter(title -> !title.isEmpty()),
        description.or(() -> content).map(FeedReader::plain).orElse(""),
        content,
        author(entry),
        day(entry.getPublishedDate(), zone).or(() -> day(entry.getUpdatedDate(), zone)),
        stamp(entry.getPublishedDate()) + " " + stamp(entry.getUpdatedDate()));
  }

  /// The link; an id that is an address will do.
  private static String link(SyndEntry entry) {
    return Stream.of(entry.getLink(), entry.getUri())
        .flatMap(Stream::ofNullable)
        .map(String::strip)
        .filter(link -> !link.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> author(SyndEntry entry) {
    var creators =
        entry.getModule(DCModule.URI) instanceof DCModule dublin
            ? dublin.getCreators()
            : List.<String>of();
    var names = new ArrayList<String>(creators);
    Optional.ofNullable(entry.getAuthor()).ifPresent(names::add);
    return FeedReader.first(names);
  }

  private static Optional<PublicationDate> day(@Nullable Date time, ZoneId zone) {
    return Optional.ofNullable(time)
        .map(date -> LocalDate.ofInstant(date.toInstant(), zone))
        .filter(date -> date.getYear() >= PrintedDate.FIRST_YEAR && date.getYear() <= 9999)
        .map(date -> new PublicationDate(date.toString(), false));
  }

  private static String stamp(@Nullable Date time) {
    return time == null ? "" : time.toInstant().toString();
  }

  private static String reason(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
