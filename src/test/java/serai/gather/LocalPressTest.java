package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;
import serai.domain.Outlet;
import serai.domain.PublicationDate;

/// Thirteen outlets and three that make trouble, with pages like those one meets: each with a feed
/// of some kind, in its own letters.
class LocalPressTest {
  /// A page, its outlet's country and language, its kind of feed, and how it is written.
  private static final List<Paper> PAPERS =
      List.of(
          new Paper("wordpress", "Kazakhstan", "en", "rss", "UTF-8"),
          new Paper("drupal", "Kyrgyzstan", "en", "atom", "UTF-8"),
          new Paper("russian", "Uzbekistan", "ru", "rss", "windows-1251"),
          new Paper("japanese", "Japan", "ja", "rdf", "Shift_JIS"),
          new Paper("kazakh", "Kazakhstan", "kk", "json", "UTF-8"),
          new Paper("uzbek", "Uzbekistan", "uz", "rss", "UTF-8"),
          new Paper("amp", "Turkmenistan", "en", "sitemap", "UTF-8"),
          new Paper("paywall", "Japan", "en", "rss", "UTF-8"),
          new Paper("tajik", "Tajikistan", "tg", "broken", "UTF-8"),
          new Paper("agency", "Uzbekistan", "en", "atom", "UTF-8"),
          new Paper("kyrgyz", "Kyrgyzstan", "ky", "rss", "UTF-8"),
          new Paper("ministry", "Turkmenistan", "en", "list", "UTF-8"),
          new Paper("drip", "Kazakhstan", "en", "rss", "UTF-8"),
          new Paper("maze", "Kazakhstan", "en", "rss", "UTF-8"),
          new Paper("busy", "Kazakhstan", "en", "rss", "UTF-8"));

  @TempDir Path folder;

  private final Map<String, LocalWeb> sites = new HashMap<>();

  @AfterEach
  void close() {
    sites.values().forEach(LocalWeb::close);
  }

  @Test
  void every_outlet_is_read_as_a_reader_would_read_it() {
    var outlets = new ArrayList<Outlet>();
    for (int i = 0; i < PAPERS.size(); i++) {
      outlets.add(open(PAPERS.get(i), "127.0.1." + (i + 1)));
    }

    try (var news = new News(folder, outlets)) {
      news.gather();

      double sum = 0;
      int dates = 0;
      int authors = 0;
      int pages = 0;
      var wrong = new ArrayList<String>();
      for (var paper : PAPERS) {
        var expected = Expected.of(paper.name());
        if (expected.isPresent()) {
          var article = news.from(paper.name());
          pages++;
          double likeness = Likeness.of(article.text(), expected.get().text());
          sum += likeness;
          if (likeness < 0.95) {
            wrong.add(paper.name() + " " + likeness + ":\n" + article.text());
          }
          assertThat(article.title()).isEqualTo(expected.get().title());
          assertThat(article.lang()).isEqualTo(paper.lang());
          dates += told(wrong, paper, article.published(), expected.get().date());
          authors += told(wrong, paper, article.author(), expected.get().author());
        }
      }
      assertThat(sum / pages).as("mean F1; %s", wrong).isGreaterThanOrEqualTo(0.95);
      assertThat(dates).as("dates; %s", wrong).isEqualTo(pages);
      assertThat(authors).as("authors; %s", wrong).isEqualTo(pages);
      assertThat(news.articles()).hasSize(pages);
      assertThat(news.health("maze").failures()).isOne();
      assertThat(news.health("busy").reason())
          .contains(sites("busy").url("/feed") + " answers 429");
      assertThat(news.from("amp").url()).endsWith("/2026/02/22/turkmen-gas");
      assertThat(news.from("agency").sourceCredit()).contains("Jahon");
    }
  }

  private static <T> int told(
      List<String> wrong, Paper paper, Optional<T> found, Optional<T> expected) {
    if (!found.equals(expected)) {
      wrong.add(paper.name() + ": " + found + " instead of " + expected);
    }
    return found.equals(expected) ? 1 : 0;
  }

  private Outlet open(Paper paper, String host) {
    var site = new LocalWeb(host);
    sites.put(paper.name(), site);
    var selector = paper.feed().equals("list") ? Optional.of("#news a") : Optional.<String>empty();
    switch (paper.name()) {
      case "drip" ->
          site.on(
              "/feed",
              exchange -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 400; i++) {
                  exchange.getResponseBody().write(' ');
                  exchange.getResponseBody().flush();
                  java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
              });
      case "maze" -> site.redirect("/feed", 302, "/feed");
      case "busy" -> site.fail("/feed", 429);
      default -> fill(site, paper);
    }
    var feed = new Outlet.Feed(site.url("/feed"), Outlet.Confidence.HIGH, selector);
    return News.outlet(paper.name(), paper.country(), paper.lang(), List.of(feed));
  }

  private static void fill(LocalWeb site, Paper paper) {
    var charset = Charset.forName(paper.charset());
    var title = Expected.of(paper.name()).orElseThrow().title();
    var page =
        resource(paper.name() + ".html")
            .orElseThrow()
            .replace("{url}", site.url("/article"))
            .replace("{home}", site.url(""));
    var feed = feed(paper.feed(), title).replace("{home}", site.url(""));
    site.serve("/feed", "text/plain", feed.getBytes(charset));
    site.serve("/article", "text/html", page.getBytes(charset));
  }

  private static String feed(String kind, String title) {
    return switch (kind) {
      case "rss" ->
          "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><link>/</link><description/>"
              + "<item><title>%s</title><link>/article</link></item></channel></rss>"
                  .formatted(title);
      case "atom" ->
          ("<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><id>a:b</id><entry><title>%s</title>"
                  + "<id>a:c</id><link href='/article'/><updated>2026-02-28T00:00:00Z</updated></entry></feed>")
              .formatted(title);
      case "rdf" ->
          ("<?xml version='1.0' encoding='Shift_JIS'?><rdf:RDF"
                  + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                  + "<channel rdf:about='/'><title>x</title><link>/</link><description>x</description></channel>"
                  + "<item rdf:about='/article'><title>%s</title><link>/article</link></item></rdf:RDF>")
              .formatted(title);
      case "json" ->
          "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"url\":"
              + " \"/article\", \"title\": \"%s\"}]}".formatted(title);
      case "sitemap" ->
          ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                  + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>{home}/article</loc>"
                  + "<news:news><news:title>%s</news:title></news:news></url></urlset>")
              .formatted(title);
      case "broken" ->
          "<rss><channel><item><title>%s & more</title><link>/article</link><foo></item>"
              .formatted(title);
      case "list" -> "<div id=news><a href='article'>%s</a></div>".formatted(title);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private LocalWeb sites(String name) {
    return Objects.requireNonNull(sites.get(name));
  }

  private static Optional<String> resource(String name) {
    try (var stream = LocalPressTest.class.getResourceAsStream("press/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Paper(String name, String country, String lang, String feed, String charset) {}

  /// What a reader sees on the page.
  private record Expected(
      String title, Optional<String> author, Optional<PublicationDate> date, String text) {
    static Optional<Expected> of(String name) {
      return resource(name + ".txt")
          .map(file -> {
            var parts = file.split("\n\n", 2);
            return new Expected(
                value(parts[0], "title").orElseThrow(),
                value(parts[0], "author"),
                value(parts[0], "date").map(date -> new PublicationDate(date, false)),
                parts[1].strip());
          });
    }

    private static Optional<String> value(String head, String key) {
      return head.lines()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2))
          .findFirst();
    }
  }
}
