package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import serai.domain.FeedVisit;

class GatherReportTest {
  @Test
  void an_outlet_is_told_in_one_line_with_all_its_feeds() {
    var line =
        GatherReport.line("steppe", List.of(visit("read", 20, 3), visit("it answers 500", 0, 0)));

    assertThat(line)
        .isEqualTo(
            "steppe: 20 entries, 3 new, 1 corrected, 7 refused as off topic, 2 failed;"
                + " https://steppe.example/feed failed: it answers 500");
  }

  @Test
  void a_feed_without_news_and_one_that_fails_say_so() {
    assertThat(GatherReport.line("steppe", List.of(visit("unchanged", 0, 0))))
        .startsWith("steppe: nothing new in the feed, 0 new");
    assertThat(GatherReport.line("steppe", List.of(visit("it answers 404", 0, 0))))
        .isEqualTo("steppe: https://steppe.example/feed failed: it answers 404");
    assertThat(GatherReport.line("steppe", List.of())).contains("wants to be left alone");
  }

  @Test
  void the_bar_fills_with_the_feeds() {
    assertThat(GatherReport.bar(0, 36, 0, 0))
        .isEqualTo("0 of 36 feeds, 0 entries, 0 new [........................]");
    assertThat(GatherReport.bar(18, 36, 340, 5))
        .isEqualTo("18 of 36 feeds, 340 entries, 5 new [############............]");
    assertThat(GatherReport.bar(36, 36, 999, 9)).contains("[########################]");
  }

  private static FeedVisit visit(String result, int entries, int added) {
    boolean isRead = result.equals("read");
    return new FeedVisit(
        "steppe",
        "https://steppe.example/feed",
        Instant.EPOCH,
        result,
        entries,
        added,
        isRead ? 1 : 0,
        isRead ? 7 : 0,
        isRead ? 2 : 0,
        Duration.ofSeconds(1));
  }
}
