package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.AnArticle;
import serai.digest.Restraint;
import serai.domain.Language;
import serai.domain.QuietHours;
import serai.port.Mail;
import serai.render.Phrases;

/// What stands in an edition beside its stories, with the real corpus, index and database.
class EditionPartsTest {
  private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /// What many outlets tell on one day, each with a headline of its own.
  private static final Map<String, String> EVENTS =
      Map.of(
          "Toyota opens a plant in Almaty",
          "Toyota opened a car plant in Almaty, Kazakhstan, with 900 workers.",
          "Sumitomo buys uranium from Navoi",
          "Sumitomo of Japan will buy 700 tonnes of uranium from Navoi in Uzbekistan.",
          "Japanese doctors teach in Bishkek",
          "Doctors from Nagasaki teach surgery at a hospital in Bishkek, Kyrgyzstan.",
          "Tajikistan repairs the Nurek dam with Japan",
          "Japan lends Tajikistan 44 million dollars for the turbines of the Nurek dam.",
          "Gas plant in Turkmenistan",
          "Kawasaki delivered a gas plant to Turkmenistan that makes petrol in Ovadan-Depe.",
          "Wrestlers from Mongolia and Japan meet in Osh",
          "Sumo wrestlers of Japan won nine bouts in Osh at a festival of Kyrgyzstan.",
          "Samarkand school gets a Japanese library",
          "A school in Samarkand, Uzbekistan, got a library of 3,300 Japanese books.",
          "Railway bridge near Dushanbe",
          "Engineers of Japan strengthened a railway bridge near Dushanbe in Tajikistan.",
          "Astana orders snow ploughs",
          "Astana, the capital of Kazakhstan, ordered 55 snow ploughs from Hokkaido in Japan.",
          "Satellite of Turkmenistan launched by Japan",
          "Japan launched a satellite of Turkmenistan from Tanegashima with an H3 rocket.");

  private static final List<String> OUTLETS = List.of("Kun.uz", "24.kg", "The Astana Times");

  @TempDir static Path folder;
  private static ChatRoom room;
  private static ChatRoom.Bot bot;

  @BeforeAll
  static void open() {
    room = new ChatRoom(folder);
    bot = room.digestBot((_, _) -> false);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void outlets_that_have_been_silent_for_days_are_named_until_they_answer() {
    room.at(Instant.parse("2025-12-20T20:00:00Z"));
    var before = now(401, Language.RUSSIAN).text();
    room.feed("astana-times", 7, room.now().minus(Duration.ofDays(4)));
    room.feed("24kg", 2, room.now().minus(Duration.ofDays(1)));

    var silent = now(401, Language.ENGLISH);
    room.feed("astana-times", 0, room.now());
    var after = now(401, Language.UZBEK).text();

    assertThat(silent.text()).contains("Silent for three days or more: The Astana Times.");
    assertThat(silent.message().rich().orElseThrow()).contains("Silent for three days or more");
    assertThat(before).doesNotContain(silence(Language.RUSSIAN));
    assertThat(after).doesNotContain(silence(Language.UZBEK));
  }

  @Test
  void what_official_sources_published_beyond_the_stories_is_listed_after_them() {
    room.at(Instant.parse("2026-06-10T10:00:00Z"));
    EVENTS.forEach((title, text) -> tell(title, text, "2026-06-10"));
    room.arrives(
        AnArticle.of(
                "notice", "Iwaya Takeshi and Murat Nurtleu spoke of nuclear disarmament by phone.")
            .by("Ministry of Foreign Affairs of Japan")
            .titled("Iwaya Takeshi telephones Murat Nurtleu")
            .dated("2026-06-10")
            .article());
    room.pass(Duration.ofMinutes(2));

    var edition = now(402);

    assertThat(edition.labels()).hasSize(8);
    assertThat(edition.text())
        .containsPattern(
            "(?s)8\\. .*From official sources:.*Iwaya Takeshi telephones Murat Nurtleu");
  }

  @Test
  void a_story_of_which_an_alert_told_says_so_to_that_reader_alone() {
    room.at(Instant.parse("2026-07-10T10:00:00Z"));
    var watchers = room.watchfulBot();
    watchers.says(
        ChatRoom.alone(403 + "en".hashCode()), ChatRoom.reader(403, "en"), "/watch tokamak");
    room.pass(Duration.ofSeconds(1));
    room.arrives(
        AnArticle.of("tokamak", "Japan will build a tokamak for Kazakhstan in Kurchatov.")
            .by("Steppe Courier")
            .titled("Japan builds a tokamak")
            .dated("2026-07-10")
            .article());
    room.pass(Duration.ofMinutes(1));
    var alerts = new ArrayList<Mail.Posted>();
    room.watching(ZoneOffset.UTC, new Restraint(5, NONE), alerts::addAll).round();

    var alerted = now(403);
    var other = now(404);

    assertThat(alerts).hasSize(1);
    assertThat(alerted.text()).contains("tokamak", "An alert told you of this.");
    assertThat(alerted.message().rich().orElseThrow()).contains("An alert told you of this.");
    assertThat(other.text()).contains("tokamak").doesNotContain("An alert");
  }

  private static String silence(Language language) {
    return Phrases.in(language).say("edition-silent", "The Astana Times");
  }

  private static ChatRoom.Done now(long reader) {
    return now(reader, Language.ENGLISH);
  }

  private static ChatRoom.Done now(long reader, Language language) {
    var chat = ChatRoom.alone(reader + language.code().hashCode());
    return bot.says(chat, ChatRoom.reader(reader, language.code()), "/digest now");
  }

  /// The same text in several outlets.
  private static void tell(String title, String text, String day) {
    var ids = new ArrayList<String>();
    for (var outlet : OUTLETS) {
      var id = (title + outlet).replaceAll("[^A-Za-z0-9]", "");
      room.arrives(
          AnArticle.of(id, text).by(outlet).titled(title).dated(day).article(),
          ids.toArray(String[]::new));
      ids.add(id);
    }
  }
}
