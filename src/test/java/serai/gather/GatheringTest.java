package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;
import serai.NoMeaning;
import serai.domain.DateSource;
import serai.domain.FeedHealth;
import serai.domain.FeedItem;
import serai.domain.Outlet;
import serai.domain.PublicationDate;

class GatheringTest {
  private static final String TEXT =
      "Japan and Kazakhstan agreed on Monday to build a water laboratory in Aktau, the ministry of"
          + " ecology said. The laboratory will cost 12 million dollars and open in two years.";

  @TempDir Path folder;

  private final LocalWeb site = new LocalWeb("127.0.0.5");
  private final Outlet steppe = News.outlet("steppe", "Kazakhstan", "en", site.url("/feed"));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void an_announced_article_can_be_asked_about() {
    feed(item("/water", "Japan to build a laboratory in Aktau"));
    page("/water", "Japan to build a laboratory in Aktau", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      var visits = news.gather();

      assertThat(visits).singleElement().satisfies(visit -> assertThat(visit.added()).isOne());
      assertThat(news.only().text()).isEqualTo(TEXT);
      assertThat(news.only().title()).isEqualTo("Japan to build a laboratory in Aktau");
      assertThat(news.only().outlet()).isEqualTo("Outlet steppe");
      assertThat(news.only().published()).contains(new PublicationDate("2026-03-01", false));
      assertThat(news.index.revision()).isEqualTo(OptionalLong.of(news.store.revision()));
      assertThat(news.find("ecology")).containsExactly(news.only().id());
      assertThat(news.index.incomplete(9)).containsExactly(news.only().id());
      Vectors.completeAll(news.store, news.index, _ -> {});
      assertThat(news.index.incomplete(9)).isEmpty();
    }
  }

  @Test
  void a_second_round_asks_for_no_page_and_changes_nothing() {
    feed(item("/water", "Japan to build a laboratory in Aktau"), item("/sport", "A match"));
    page("/water", "Japan to build a laboratory in Aktau", TEXT);
    page("/sport", "A match", "The team of Aktau won against the team of Atyrau.".repeat(4));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      long revision = news.store.revision();
      int asked = site.asked().size();
      news.gather();

      assertThat(news.store.revision()).isEqualTo(revision);
      assertThat(site.asked().subList(asked, site.asked().size()))
          .extracting(LocalWeb.Asked::path)
          .containsExactly("/feed");
    }
  }

  @Test
  void what_is_not_about_both_sides_is_refused_and_counted() {
    feed(item("/sport", "A match in Aktau"));
    page("/sport", "A match in Aktau", "The team of Aktau won against that of Atyrau. ".repeat(4));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();

      assertThat(news.articles()).isEmpty();
      assertThat(news.health("steppe").refused()).isOne();
      assertThat(news.decisions).anyMatch(said -> said.endsWith("refused: does not name Japan"));
    }
  }

  @Test
  void an_article_from_before_that_was_kept_learns_where_its_date_was_found() throws SQLException {
    feed(item("/water", "Japan to build a laboratory"));
    site.serve(
        "/water",
        "text/html",
        html("Japan to build a laboratory", TEXT)
            .replace("<head>", "<head><meta itemprop='datePublished' content='2026-03-01'>"));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
    }
    forgetWhereDatesWereFound();
    try (var news = new News(folder, List.of(steppe))) {
      long revision = news.store.revision();
      var before = news.only().dateSource();
      news.now = news.now.plus(Duration.ofHours(2));
      news.gather();

      assertThat(before).isEmpty();
      assertThat(news.only().dateSource()).contains(DateSource.STRUCTURED_DATA);
      assertThat(news.store.revision()).isEqualTo(revision);
      assertThat(news.isLevel()).isTrue();
      assertThat(news.corrections).isEmpty();
    }
  }

  @Test
  void a_corrected_article_is_a_new_revision_and_told() {
    feed(item("/water", "Japan to build a laboratory"));
    page("/water", "Japan to build a laboratory", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      page("/water", "Japan to build a laboratory", TEXT.replace("12 million", "15 million"));
      news.now = news.now.plus(Duration.ofHours(2));
      news.gather();

      assertThat(news.only().text()).contains("15 million");
      assertThat(news.corrections)
          .singleElement()
          .satisfies(correction -> {
            assertThat(correction.withdraws("12 million dollars")).isTrue();
            assertThat(correction.withdraws("open in two years")).isFalse();
          });
    }
  }

  @Test
  void a_republished_text_is_one_story_with_its_origin_first() {
    try (var other = new LocalWeb("127.0.0.6")) {
      feed(item("/water", "Japan to build a laboratory in Aktau"));
      page("/water", "Japan to build a laboratory in Aktau", TEXT.repeat(3));
      other.serve(
          "/feed",
          "application/rss+xml",
          rss(item("/copy", "Laboratory in Aktau to be built").replace("01 Mar", "02 Mar")));
      other.serve("/copy", "text/html", html("Laboratory in Aktau to be built", TEXT.repeat(3)));
      var copier = News.outlet("copier", "Japan", "en", other.url("/feed"));

      try (var news = new News(folder, List.of(steppe, copier))) {
        news.gather();

        var origin = news.from("steppe").id();
        var copy = news.from("copier").id();
        assertThat(news.store.story(copy).chain()).containsExactly(origin, copy);
      }
    }
  }

  @Test
  void an_address_with_tracking_is_the_same_address() {
    feed(
        item("/water?utm_source=rss", "Japan to build a laboratory"),
        item("/water?utm_source=feed&amp;fbclid=1", "Japan to build a laboratory"));
    page("/water?utm_source=rss", "Japan to build a laboratory", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();

      assertThat(news.articles()).hasSize(1);
    }
  }

  @Test
  void a_page_cannot_take_the_place_of_another_outlets_article() {
    feed(item("/water", "Japan to build a laboratory"));
    site.serve(
        "/water",
        "text/html",
        html("Japan to build a laboratory", TEXT)
            .replace("<head>", "<head><link rel='canonical' href='https://other.example/news/1'>"));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();

      assertThat(news.only().url()).isEqualTo(site.url("/water"));
    }
  }

  @Test
  void what_the_server_has_not_changed_is_not_sent_again() {
    site.on(
        "/feed",
        exchange -> {
          boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          LocalWeb.send(
              exchange,
              isKnown ? 304 : 200,
              Map.of("ETag", "\"v1\""),
              isKnown ? new byte[0] : rss().getBytes(StandardCharsets.UTF_8));
        });

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      var second = news.gather();

      assertThat(second)
          .singleElement()
          .satisfies(visit -> assertThat(visit.result()).isEqualTo("unchanged"));
    }
  }

  @Test
  void who_asks_for_all_decisions_hears_those_made_before_too() {
    feed(item("/water", "Japan to build a laboratory"), item("/sport", "A match"));
    page("/water", "Japan to build a laboratory", TEXT);
    page("/sport", "A match", "The team of Aktau won against the team of Atyrau.".repeat(4));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      int asked = site.asked("/water").size();
      news.decisions.clear();
      news.isCurious = true;
      news.gather();

      assertThat(news.decisions)
          .anyMatch(said -> said.endsWith("/water known: stored"))
          .anyMatch(said -> said.endsWith("/sport known: refused, does not name Japan"));
      assertThat(site.asked("/water")).hasSize(asked);
    }
  }

  @Test
  void a_server_that_wants_to_be_left_alone_is() {
    site.on(
        "/feed",
        exchange -> LocalWeb.send(exchange, 429, Map.of("Retry-After", "3600"), new byte[0]));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      news.gather();
      assertThat(site.asked("/feed")).hasSize(1);

      news.now = news.now.plus(Duration.ofMinutes(61));
      news.gather();
      assertThat(site.asked("/feed")).hasSize(2);
    }
  }

  @Test
  void a_page_that_is_put_off_comes_the_next_time() {
    feed(item("/a", "Japan to build a laboratory"), item("/water", "Japan and Aktau"));
    page("/a", "Japan to build a laboratory", TEXT);
    site.on(
        "/water",
        exchange -> LocalWeb.send(exchange, 503, Map.of("Retry-After", "60"), new byte[0]));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      assertThat(news.articles()).hasSize(1);

      page("/water", "Japan and Aktau", TEXT.replace("laboratory", "library").repeat(2));
      news.now = news.now.plus(Duration.ofMinutes(2));
      news.gather();
      assertThat(news.articles()).hasSize(2);
    }
  }

  @Test
  void a_site_that_has_had_enough_is_not_asked_for_its_other_feeds_either() {
    site.on(
        "/feed",
        exchange -> LocalWeb.send(exchange, 429, Map.of("Retry-After", "600"), new byte[0]));
    site.serve("/second", "application/rss+xml", rss());
    var two = News.outlet("steppe", "Kazakhstan", "en", site.url("/feed"), site.url("/second"));

    try (var news = new News(folder, List.of(two))) {
      news.gather();
      assertThat(site.asked("/second")).isEmpty();

      site.serve("/feed", "application/rss+xml", rss());
      news.now = news.now.plus(Duration.ofMinutes(11));
      news.gather();
      assertThat(site.asked("/second")).hasSize(1);
    }
  }

  @Test
  void a_date_yet_to_come_is_not_believed() {
    feed(
        "<item><title>Japan to build a laboratory</title><link>/water</link>"
            + "<pubDate>Tue, 01 Mar 2033 06:00:00 +0500</pubDate></item>");
    page("/water", "Japan to build a laboratory", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();

      assertThat(news.only().published()).isEmpty();
    }
  }

  @Test
  void a_page_where_the_feed_should_be_is_a_failure_that_says_so() {
    site.serve(
        "/feed",
        "application/rss+xml",
        "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' href='/rss'>"
            + "</head><body>Not found</body></html>");

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();

      assertThat(news.health("steppe").reason().orElseThrow())
          .contains("a page instead of a feed", site.url("/rss"));
    }
  }

  @Test
  void a_map_of_maps_is_followed_though_it_stays_the_same() {
    site.serve(
        "/feed",
        "text/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/news-en.xml")
            + "</loc></sitemap></sitemapindex>");
    page("/water", "Japan to build a laboratory", TEXT);
    page("/books", "Japan and Aktau", TEXT.replace("laboratory", "library").repeat(2));
    site.serve("/news-en.xml", "text/xml", map("/water"));

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      assertThat(news.articles()).hasSize(1);

      site.serve("/news-en.xml", "text/xml", map("/water", "/books"));
      news.gather();
      assertThat(news.articles()).hasSize(2);
    }
  }

  private String map(String... paths) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + Stream.of(paths)
            .map(path -> "<url><loc>" + site.url(path) + "</loc></url>")
            .collect(Collectors.joining())
        + "</urlset>";
  }

  @Test
  void a_visit_that_takes_long_goes_on_in_the_next_round() {
    feed(
        IntStream.range(0, 3)
            .mapToObj(i -> item("/" + i, "Japan to build laboratory " + i))
            .toArray(String[]::new));
    IntStream.range(0, 3)
        .forEach(i -> page("/" + i, "Japan to build laboratory " + i, TEXT + " Number " + i));
    var limits = new Gathering.Limits(8, 200, Duration.ZERO);

    try (var news = new News(folder, List.of(steppe), limits, List.of(), new NoMeaning())) {
      news.gatherDue();
      assertThat(news.articles()).hasSize(1);
      news.gatherDue();
      news.gatherDue();
      assertThat(news.articles()).hasSize(3);
    }
  }

  @Test
  void a_feed_that_moved_is_asked_at_its_new_address() {
    site.redirect("/feed", 301, "/new-feed");
    site.serve("/new-feed", "application/rss+xml", rss());

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      news.gather();

      assertThat(site.asked("/feed")).hasSize(1);
      assertThat(site.asked("/new-feed")).hasSize(2);
    }
  }

  @Test
  void what_fails_is_asked_ever_more_seldom_and_shows_in_the_health() {
    site.fail("/feed", 500);

    try (var news = new News(folder, List.of(steppe))) {
      news.gatherDue();
      news.gatherDue();
      assertThat(site.asked("/feed")).hasSize(1);
      news.now = news.now.plus(Duration.ofHours(1));
      news.gatherDue();
      news.now = news.now.plus(Duration.ofHours(1));
      news.gatherDue();

      assertThat(site.asked("/feed")).hasSize(2);
      var health = news.health("steppe");
      assertThat(health.failures()).isEqualTo(2);
      assertThat(health.reason()).hasValueSatisfying(reason -> assertThat(reason).contains("500"));
      assertThat(health.isSilent(news.now)).isTrue();
      assertThat(health).extracting(FeedHealth::stored).isEqualTo(0);
    }
  }

  @Test
  void a_feed_longer_than_one_visit_comes_in_several() {
    feed(
        IntStream.range(0, 5)
            .mapToObj(i -> item("/" + i, "Japan to build laboratory " + i))
            .toArray(String[]::new));
    IntStream.range(0, 5)
        .forEach(i -> page("/" + i, "Japan to build laboratory " + i, TEXT + " Number " + i));

    try (var news = new News(folder, List.of(steppe), 2, List.of())) {
      news.gather();
      assertThat(news.articles()).hasSize(2);
      news.gather();
      news.gather();
      assertThat(news.articles()).hasSize(5);
    }
  }

  @Test
  void an_article_stays_when_its_page_goes() {
    feed(item("/water", "Japan to build a laboratory"));
    page("/water", "Japan to build a laboratory", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      site.fail("/water", 404);
      news.now = news.now.plus(Duration.ofHours(2));
      news.gather();

      assertThat(news.only().text()).isEqualTo(TEXT);
    }
  }

  @Test
  void a_topic_makes_any_article_relevant() {
    feed(item("/gold", "Price of gold"));
    page("/gold", "Price of gold", "The price of gold rose to its highest. ".repeat(5));

    try (var news = new News(folder, List.of(steppe), 9, List.of("gold"))) {
      news.gather();

      assertThat(news.only().title()).isEqualTo("Price of gold");
    }
  }

  @Test
  void a_list_page_is_read_by_its_selector() {
    site.serve(
        "/feed",
        "text/html",
        "<nav><a href='/about'>About us</a></nav><div class=news><h3><a href='water'>Japan to build"
            + " a laboratory</a></h3></div>");
    page("/water", "Japan to build a laboratory", TEXT);
    var feed = new Outlet.Feed(site.url("/feed"), Outlet.Confidence.LOW, Optional.of(".news h3"));
    var outlet = News.outlet("list", "Kazakhstan", "en", List.of(feed));

    try (var news = new News(folder, List.of(outlet))) {
      news.gather();

      assertThat(news.only().text()).isEqualTo(TEXT);
      assertThat(site.asked("/about")).isEmpty();
    }
  }

  @Test
  void what_is_too_old_leaves_and_does_not_come_back() {
    feed(item("/water", "Japan to build a laboratory"));
    page("/water", "Japan to build a laboratory", TEXT);

    try (var news = new News(folder, List.of(steppe))) {
      news.gather();
      news.now = news.now.plus(Duration.ofDays(40));
      assertThat(news.keeping(Duration.ofDays(30)).run()).isOne();
      news.gather();

      assertThat(news.articles()).isEmpty();
      assertThat(news.index.revision()).isEqualTo(OptionalLong.of(news.store.revision()));
      assertThat(
              news.records
                  .items("steppe", List.of(site.url("/water").replace("http:", "https:")))
                  .values())
          .extracting(FeedItem::outcome)
          .containsExactly(FeedItem.Outcome.EXPIRED);
    }
  }

  /// As an older database comes out of the migration.
  private void forgetWhereDatesWereFound() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("serai.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("update article set date_source = null")).isOne();
    }
  }

  private void feed(String... items) {
    site.serve("/feed", "application/rss+xml", rss(items));
  }

  private void page(String path, String title, String text) {
    site.serve(path, "text/html; charset=utf-8", html(title, text));
  }

  private static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><link>/</link>"
        + "<description>News</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String path, String title) {
    return "<item><title>%s</title><link>%s</link><pubDate>Sun, 01 Mar 2026 06:00:00 +0500</pubDate></item>"
        .formatted(title, path);
  }

  private static String html(String title, String text) {
    return "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(title, title, text);
  }
}
