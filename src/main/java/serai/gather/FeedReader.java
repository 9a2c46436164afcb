package serai.gather;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import serai.domain.CanonicalUrl;
import serai.domain.Outlet;
import serai.port.Web;

/// Reads a feed of whatever kind, told by what stands in it: what servers call it is often wrong.
final class FeedReader {
  /// Entries of one feed that are looked at; more is no feed any more.
  private static final int MOST_ENTRIES = 20_000;

  private static final int BEGINNING = 2_000;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^(?:\\s|<\\?.*?\\?>|<!--.*?-->)*(?:<!doctype\\s+html|<html|<head|<body).*");
  private static final Pattern SITEMAP =
      Pattern.compile("(?is)^.*?<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>].*");
  private static final Pattern DOCTYPE = Pattern.compile("(?is)<!doctype\\s[^\\[>]*(\\[)?[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("(?i)<!(?:entity|element|attlist)\\s");

  private FeedReader() {}

  /// What stands in a document that a feed's address led to.
  ///
  /// @throws IllegalArgumentException saying in a sentence why it is no feed
  static FeedDocument read(Web.Page page, Outlet.Feed feed, ZoneId zone) {
    var body = page.body().strip();
    if (body.isEmpty()) {
      throw new IllegalArgumentException("the feed is empty");
    }
    return cleaned(parsed(body, page, feed, zone), page.url());
  }

  private static FeedDocument parsed(String body, Web.Page page, Outlet.Feed feed, ZoneId zone) {
    if (feed.selector().isPresent()) {
      return LinkList.read(body, page.url(), feed.selector().get());
    }
    var beginning = body.substring(0, Math.min(body.length(), BEGINNING));
    if (body.startsWith("{")) {
      return JsonFeed.read(body, zone);
    }
    if (PAGE.matcher(beginning).matches()) {
      throw new IllegalArgumentException(pageInstead(body, page.url()));
    }
    if (ENTITY.matcher(body).find() || declaresThings(beginning)) {
      throw new IllegalArgumentException(
          "the feed declares entities of its own, which are not read");
    }
    if (SITEMAP.matcher(beginning).matches()) {
      return Sitemap.read(body, page.url(), zone);
    }
    return XmlFeed.read(DOCTYPE.matcher(body).replaceFirst(""), zone);
  }

  private static boolean declaresThings(String beginning) {
    var type = DOCTYPE.matcher(beginning);
    return type.find() && type.group(1) != null;
  }

  /// A page may name its feed.
  private static String pageInstead(String body, String url) {
    var link =
        Jsoup.parse(body, url)
            .select(
                "link[rel=alternate][type=application/rss+xml], link[rel=alternate][type=application/atom+xml]")
            .stream()
            .map(element -> element.absUrl("href"))
            .filter(address -> !address.isEmpty())
            .findFirst();
    return "there is a page instead of a feed"
        + link.map(address -> "; it names this feed: " + address).orElse("");
  }

  /// Addresses in full, each once, by their canonical form.
  private static FeedDocument cleaned(FeedDocument document, String base) {
    var entries = new LinkedHashMap<CanonicalUrl, FeedEntry>();
    int passedOver = document.passedOver();
    for (var entry : document.entries()) {
      var url = absolute(base, entry.url());
      if (url.isEmpty()) {
        passedOver++;
      } else if (entries.size() < MOST_ENTRIES) {
        entries.putIfAbsent(CanonicalUrl.of(url.get()), at(url.get(), entry));
      }
    }
    return new FeedDocument(
        new ArrayList<>(entries.values()), document.parts(), passedOver, document.isBroken());
  }

  private static FeedEntry at(String url, FeedEntry entry) {
    return new FeedEntry(
        url,
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.author(),
        entry.published(),
        entry.stamp());
  }

  /// An address in full; empty when it is none of the web.
  static Optional<String> absolute(String base, String link) {
    var stripped = link.strip().replaceAll("\\s", "%20");
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    try {
      var address = URI.create(base).resolve(stripped).toString();
      return Optional.of(address).filter(url -> PageData.host(url).isPresent());
    } catch (IllegalArgumentException e) {
      // Letters that may not stand there; the host has to be sound all the same.
      return Optional.of(stripped).filter(url -> url.matches("(?i)https?://[\\w.-]+(?::\\d+)?/.*"));
    }
  }

  /// The time zone in which an outlet dates its articles; UTC for one of unknown country.
  static ZoneId zone(Outlet outlet) {
    var name =
        switch (outlet.country().orElse("")) {
          case "Japan" -> "Asia/Tokyo";
          case "Kazakhstan" -> "Asia/Almaty";
          case "Kyrgyzstan" -> "Asia/Bishkek";
          case "Tajikistan" -> "Asia/Dushanbe";
          case "Turkmenistan" -> "Asia/Ashgabat";
          case "Uzbekistan" -> "Asia/Tashkent";
          case "Azerbaijan" -> "Asia/Baku";
          case "Russia" -> "Europe/Moscow";
          default -> "UTC";
        };
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneId.of("UTC");
    }
  }

  /// Markup turned into one line of text.
  static String plain(String markup) {
    return markup.indexOf('<') < 0 && markup.indexOf('&') < 0
        ? PlainText.line(markup)
        : PlainText.line(Jsoup.parse(markup).text());
  }

  /// The first of some texts that has letters.
  static Optional<String> first(List<String> texts) {
    return texts.stream().map(FeedReader::plain).filter(text -> !text.isEmpty()).findFirst();
  }
}
