package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;

/// Kills a gathering process without warning; `-Dserai.kills=20` does it more often than a test may
/// take.
class GatheringCrashTest {
  private static final int KILLS = Integer.getInteger("serai.kills", 2);
  private static final int PAGES = 10 * KILLS + 10;

  @TempDir Path folder;

  private final LocalWeb site = new LocalWeb("127.0.0.8");
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger limit = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicReference<CountDownLatch> reached =
      new AtomicReference<>(new CountDownLatch(1));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void killed_again_and_again_it_ends_as_if_nothing_had_happened()
      throws IOException, InterruptedException {
    open();
    var undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
    var disturbed = Files.createDirectory(folder.resolve("disturbed"));
    try (var news = news(undisturbed)) {
      news.gather();
    }

    for (int i = 1; i <= KILLS; i++) {
      limit.set(asked.get() + 7);
      reached.set(new CountDownLatch(1));
      kill(disturbed);
    }
    limit.set(Integer.MAX_VALUE);

    try (var news = news(disturbed);
        var expected = news(undisturbed)) {
      news.gather();
      assertThat(state(news)).isEqualTo(state(expected));
      assertThat(news.articles()).hasSize(PAGES / 2);
      assertThat(news.isLevel()).isTrue();
      assertThat(news.find("thanks")).hasSize(PAGES / 2).hasSameElementsAs(expected.find("thanks"));
      assertThat(disturbed.resolve("index").resolve("current"))
          .as("built once, and never anew since")
          .hasContent("1");
    }
  }

  private void kill(Path data) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GatheringAgain.class.getName(),
                data.toString(),
                site.url("/feed"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    var ended = process.onExit();
    while (reached.get().getCount() > 0 && !ended.isDone()) {
      reached.get().await(100, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    ended.join();
  }

  /// Half of the pages are about both sides.
  private void open() {
    var items = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      int number = i;
      items.append("<item><title>Laboratory %d</title><link>/%d</link></item>".formatted(i, i));
      site.on(
          "/" + i,
          exchange -> {
            if (asked.incrementAndGet() >= limit.get()) {
              reached.get().countDown();
            }
            LocalWeb.send(exchange, 200, Map.of("Content-Type", "text/html"), page(number));
          });
    }
    site.serve(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>x</title><link>/</link><description/>"
            + items
            + "</channel></rss>");
  }

  private static byte[] page(int number) {
    var words =
        IntStream.range(0, 60)
            .mapToObj(i -> "word" + (number * 1_000 + i))
            .collect(Collectors.joining(" "));
    var text =
        number % 2 == 0
            ? "Japan and Kazakhstan build laboratory %d. Kazakhstan thanks Japan. %s."
            : "Kazakhstan builds laboratory %d alone. %s.";
    return ("<html><body><article><h1>Laboratory %d in Kazakhstan</h1><p>"
            + text
            + "</p></article></body></html>")
        .formatted(number, number, words)
        .getBytes(StandardCharsets.UTF_8);
  }

  private News news(Path data) {
    return new News(data, List.of(GatheringAgain.outlet(site.url("/feed"))), PAGES, List.of());
  }

  private static List<String> state(News news) {
    var lines =
        news.articles().stream()
            .map(article ->
                article.id() + " " + article.hash() + " " + news.store.story(article.id()))
            .sorted()
            .collect(Collectors.toList());
    var health = news.health("steppe");
    lines.add("stored " + health.stored() + ", refused " + health.refused());
    return lines;
  }
}
