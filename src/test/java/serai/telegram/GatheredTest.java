package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.LocalWeb;
import serai.domain.Citation;
import serai.telegram.FakeChats.Shown;

/// What readers see of news that `serai gather` brought beside `serai serve`: both as processes.
class GatheredTest {
  private static final String TITLE = "Japan to build a water laboratory in Aktau";

  /// One paragraph, much longer than what may be shown of it.
  private static final String TEXT =
      "Japan will build a water laboratory in Aktau for 12 million dollars, the ministry of ecology"
          + " of Kazakhstan said on Monday after two years of talks with engineers from both"
          + " countries. "
          + IntStream.rangeClosed(3, 12)
              .mapToObj(
                  """
                  In hall number %d of the water laboratory in Aktau engineers from Japan and from \
                  Kazakhstan are going to measure how much salt there is in the sea, how cold it is \
                  in winter, and which of the wells near the town can be drunk from again.\
                  """
                      ::formatted)
              .collect(Collectors.joining(" "));

  private static final FakeTelegram SERVER = new FakeTelegram();
  private static final LocalWeb STEPPE = new LocalWeb("127.0.0.15");
  private static final LocalWeb BROKEN = new LocalWeb("127.0.0.16");

  @TempDir static Path folder;
  private static BotProcess bot;
  private static Readers readers;

  @BeforeAll
  static void gather_twice() throws IOException {
    fill();
    var options = new ArrayList<>(List.of(SmallCorpus.in(folder)));
    options.addAll(List.of("--config", settings().toString()));
    bot = new BotProcess(SERVER, folder, Map.of(), options.toArray(String[]::new));
    readers = new Readers(SERVER, bot);
    for (int i = 0; i < 2; i++) {
      assertThat(bot.runs("gather", "--once", "--outlet", "steppe", "--outlet", "broken"))
          .as(() -> other())
          .isZero();
    }
  }

  @AfterAll
  static void end() {
    bot.close();
    STEPPE.close();
    BROKEN.close();
    SERVER.close();
    assertThat(SERVER.complaints()).isEmpty();
  }

  @Test
  void the_list_of_sources_tells_how_each_feed_is_doing() throws InterruptedException {
    var time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";

    var list = readers.reply(1, SERVER.chats().says(1, "/sources"));

    assertThat(list.text().replaceAll("\\s+", " "))
        .containsPattern(
            "Steppe Test.{0,60}answers; last answer %s, last new article %s, 1 refused(?!;)"
                .formatted(time, time))
        .containsPattern(
            "Broken Test.{0,60}silent; last answer never, last new article never, 0 refused;"
                + " 2 failures in a row: [^;]*500");
  }

  @Test
  void what_is_shown_of_a_page_is_short_and_leads_to_it() throws InterruptedException {
    var answer = readers.answer(2, "How much will the water laboratory in Aktau cost?");
    SERVER.chats().presses(2, answer, Readers.data(answer, "s:"));
    var sources = readers.edited(answer, 1);
    var hall = readers.answer(3, "What will engineers measure in hall number 7 in Aktau?");
    var outlet = readers.reply(4, SERVER.chats().says(4, "/outlet Steppe Test"));
    var edition = readers.reply(5, SERVER.chats().says(5, "/digest now"));

    assertThat(List.of(answer, sources, hall, edition))
        .allSatisfy(shown -> assertThat(shown.text()).contains("water laboratory"));
    assertThat(List.of(answer, sources, hall, outlet, edition))
        .allSatisfy(shown -> {
          assertThat(longest(shown)).isLessThanOrEqualTo(Citation.MOST_SHOWN);
          assertThat(shown.fields().toString()).contains(STEPPE.url("/water"));
        });
  }

  /// How many letters of the page stand in a message in one piece.
  private static int longest(Shown shown) {
    var text = shown.text().replaceAll("\\s+", " ");
    int longest = 0;
    for (int at = 0; at + longest < TEXT.length(); at++) {
      while (at + longest < TEXT.length() && text.contains(TEXT.substring(at, at + longest + 1))) {
        longest++;
      }
    }
    return longest;
  }

  private static void fill() {
    var now =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5));
    var item = "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>";
    STEPPE.serve(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>x</title><link>/</link><description/>"
            + item.formatted(TITLE, "/water", now)
            + item.formatted("A match in Aktau", "/sport", now)
            + "</channel></rss>");
    STEPPE.serve("/water", "text/html; charset=utf-8", page(TITLE, TEXT));
    STEPPE.serve(
        "/sport",
        "text/html; charset=utf-8",
        page("A match in Aktau", "The team of Aktau won against that of Atyrau. ".repeat(4)));
    BROKEN.fail("/feed", 500);
  }

  private static String page(String title, String text) {
    return "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(title, title, text);
  }

  /// Settings of its own, with two outlets more.
  private static Path settings() throws IOException {
    var config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("outlets.yaml"),
        Files.readString(Path.of("config", "outlets.yaml"))
            + outlet("steppe", "Steppe Test", STEPPE)
            + outlet("broken", "Broken Test", BROKEN));
    return Files.writeString(
        config.resolve("serai.yaml"),
        """
        gather:
          allowed-hosts: [127.0.0.15, 127.0.0.16]
          pause: 0
        """);
  }

  private static String outlet(String id, String name, LocalWeb site) {
    return """
    - id: %s
      name: %s
      country: Kazakhstan
      languages: [en]
      kind: newspaper
      ownership: private
      home: null
      aliases: []
      hosts: []
      feeds:
        - {url: "%s", confidence: high}
    """
        .formatted(id, name, site.url("/feed"));
  }

  private static String other() {
    try {
      return Files.readString(folder.resolve("other.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
