package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;
import serai.domain.DateSource;
import serai.domain.FeedVisit;

/// A feed with as many entries as an archive has.
class LongFeedTest {
  private static final int ALL = 10_000;

  /// Every so many entries there is one that is about both sides.
  private static final int EVERY = 500;

  private static final String ELSEWHERE =
      "The team of Lima won against that of Quito in a match that was played in the rain before a few"
          + " hundred people; the next one is in two weeks.";

  @TempDir Path folder;

  private final LocalWeb site = new LocalWeb("127.0.0.17");

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void of_ten_thousand_entries_every_one_is_dealt_with_and_counted() {
    site.serve("/feed", "application/rss+xml", feed());
    IntStream.range(0, ALL).filter(LongFeedTest::isRelevant).forEach(this::page);
    var steppe = News.outlet("steppe", "Kazakhstan", "en", site.url("/feed"));

    try (var news = new News(folder, List.of(steppe), ALL, List.of())) {
      var first = news.gather();
      int asked = site.asked().size();
      var second = news.gather();

      assertThat(first)
          .singleElement()
          .extracting(FeedVisit::entries, FeedVisit::added, FeedVisit::refused, FeedVisit::failed)
          .containsExactly(ALL, ALL / EVERY, ALL - ALL / EVERY, 0);
      assertThat(second).singleElement().extracting(FeedVisit::result).isEqualTo("unchanged");
      assertThat(site.asked()).hasSize(asked + 1);
      assertThat(site.asked("/1")).isEmpty();
      assertThat(news.health("steppe").refused()).isEqualTo(ALL - ALL / EVERY);
      assertThat(news.health("steppe").stored()).isEqualTo(ALL / EVERY);
      assertThat(news.articles())
          .hasSize(ALL / EVERY)
          .allSatisfy(article -> assertThat(article.dateSource()).contains(DateSource.FEED));
      assertThat(news.isLevel()).isTrue();
    }
  }

  private static boolean isRelevant(int number) {
    return number % EVERY == 0;
  }

  private void page(int number) {
    var title = "Japan to build laboratory " + number;
    var text =
        ("Japan and Kazakhstan agreed on Monday to build water laboratory number %d in Aktau, the"
                + " ministry of ecology said. It will cost %d million dollars and open in two years.")
            .formatted(number, number + 3);
    site.serve(
        "/" + number,
        "text/html; charset=utf-8",
        "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
            .formatted(title, title, text));
  }

  private static String feed() {
    return IntStream.range(0, ALL)
        .mapToObj(number ->
            "<item><title>%s</title><link>/%d</link><description>%s</description><pubDate>Sun, 01 Mar 2026 06:00:00 +0500</pubDate></item>"
                .formatted(
                    isRelevant(number) ? "Japan to build laboratory " + number : "A match",
                    number,
                    isRelevant(number) ? "" : ELSEWHERE))
        .collect(
            Collectors.joining(
                "",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><link>/</link>"
                    + "<description>News</description>",
                "</channel></rss>"));
  }
}
