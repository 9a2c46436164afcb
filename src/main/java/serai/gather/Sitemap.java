package serai.gather;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import serai.domain.PublicationDate;

/// Maps of sites, those for news above all; a map of maps leads to its newest parts.
final class Sitemap {
  private static final int MOST_PARTS = 3;

  /// Parts for news are small, and an outlet may have one for each of its languages.
  private static final int MOST_NEWS_PARTS = 12;

  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*\\?>");

  private Sitemap() {}

  static FeedDocument read(String xml, String url, ZoneId zone) {
    var parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    // The letters have been read already: what the document says of its encoding no longer holds.
    byte[] bytes = DECLARATION.matcher(xml).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    return switch (parse(parser, bytes, url)) {
      case SiteMapIndex index -> new FeedDocument(List.of(), parts(index), 0, false);
      case SiteMap map ->
          FeedDocument.of(map.getSiteMapUrls().stream().map(at -> entry(at, zone)).toList());
      default -> throw new IllegalArgumentException("no map of a site that can be read");
    };
  }

  private static AbstractSiteMap parse(SiteMapParser parser, byte[] bytes, String url) {
    try {
      return parser.parseSiteMap("text/xml", bytes, url(url));
    } catch (UnknownFormatException | IOException e) {
      throw new IllegalArgumentException("no map of a site that can be read: " + e.getMessage(), e);
    }
  }

  private static URL url(String url) throws MalformedURLException {
    return URI.create(url).toURL();
  }

  /// Those for news alone where their names tell; the others are archives.
  private static List<String> parts(SiteMapIndex index) {
    var newest =
        index.getSitemaps().stream()
            .sorted(Comparator.comparing(Sitemap::changed).reversed())
            .map(map -> map.getUrl().toString())
            .toList();
    var news = newest.stream().filter(Sitemap::isForNews).limit(MOST_NEWS_PARTS).toList();
    return news.isEmpty() ? newest.stream().limit(MOST_PARTS).toList() : news;
  }

  private static boolean isForNews(String url) {
    return url.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]*", "").contains("news");
  }

  private static Instant changed(AbstractSiteMap map) {
    return Optional.ofNullable(map.getLastModified())
        .map(time -> time.toInstant())
        .orElse(Instant.EPOCH);
  }

  private static FeedEntry entry(SiteMapURL at, ZoneId zone) {
    var news =
        Stream.ofNullable(at.getAttributesForExtension(Extension.NEWS))
            .flatMap(Stream::of)
            .filter(NewsAttributes.class::isInstance)
            .map(NewsAttributes.class::cast)
            .findFirst();
    var date = news.flatMap(found -> Optional.ofNullable(found.getPublicationDate()));
    return new FeedEntry(
        at.getUrl().toString(),
        news.flatMap(found -> Optional.ofNullable(found.getTitle())).map(PlainText::line),
        "",
        Optional.empty(),
        Optional.empty(),
        date.map(found -> LocalDate.ofInstant(found.toInstant(), zone))
            .filter(found -> found.getYear() >= PrintedDate.FIRST_YEAR)
            .map(found -> new PublicationDate(found.toString(), false)),
        date.or(() -> Optional.ofNullable(at.getLastModified()))
            .map(found -> found.toInstant().toString())
            .orElse(""));
  }
}
