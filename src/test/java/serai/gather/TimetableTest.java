package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;
import serai.domain.Outage;
import serai.domain.Outlet;

class TimetableTest {
  private static final String PAGE =
      "<article><h1>Japan and Kazakhstan build a laboratory</h1><p>Japan and Kazakhstan agreed on"
          + " Monday to build a laboratory for water in Aktau, the ministry said.</p></article>";

  @TempDir Path folder;

  private final LocalWeb site = new LocalWeb("127.0.0.9");
  private final Outlet outlet = News.outlet("steppe", "Kazakhstan", "en", site.url("/feed"));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  @Timeout(60)
  void it_gathers_at_once_and_ends_when_it_is_closed() throws InterruptedException {
    open();
    var round = new CountDownLatch(1);

    try (var news = new News(folder, List.of(outlet))) {
      var timetable = news.timetable(round::countDown);
      var thread = Thread.ofVirtual().start(() -> timetable.run(Teller.NOBODY));
      round.await();
      timetable.close();
      thread.join();

      assertThat(news.articles()).hasSize(1);
      assertThat(site.asked("/feed")).hasSize(1);
    }
  }

  @Test
  void a_feed_is_asked_again_when_it_is_due_and_not_before() {
    open();

    try (var news = new News(folder, List.of(outlet))) {
      var timetable = news.timetable(() -> {});
      timetable.once(Teller.NOBODY);
      timetable.once(Teller.NOBODY);
      assertThat(site.asked("/feed")).hasSize(1);
      assertThat(news.nextDue()).isEqualTo(news.now.plus(Duration.ofMinutes(30)));

      news.now = news.nextDue();
      timetable.once(Teller.NOBODY);
      assertThat(site.asked("/feed")).hasSize(2);
    }
  }

  @Test
  void a_round_that_fails_is_not_the_last() {
    open();
    var rounds = new AtomicInteger();

    try (var news = new News(folder, List.of(outlet))) {
      var timetable =
          news.timetable(() -> {
            if (rounds.incrementAndGet() == 1) {
              throw new Outage("making room", new IllegalStateException("the disk is full"));
            }
          });
      timetable.once(Teller.NOBODY);
      timetable.once(Teller.NOBODY);

      assertThat(rounds).hasValue(2);
    }
  }

  private void open() {
    site.serve(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>x</title><link>/</link><description/><item><title>Japan"
            + " and Kazakhstan build a laboratory</title><link>/1</link></item></channel></rss>");
    site.serve("/1", "text/html", PAGE);
  }
}
