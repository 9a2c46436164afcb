package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.AnArticle;
import serai.digest.Restraint;
import serai.digest.Watching;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.QuietHours;
import serai.telegram.BotApi;
import serai.telegram.FakeChats;
import serai.telegram.FakeTelegram;
import serai.telegram.TelegramMessenger;

/// From an article that comes in to what a reader who watches is shown, through a server of the Bot
/// API.
class WatchFlowTest {
  private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private static final long FIRST = 11;
  private static final long LAST = 36;
  private static final Duration WHILE = Duration.ofMinutes(10);

  @TempDir static Path folder;
  private static ChatRoom room;
  private static ChatRoom.Bot bot;
  private static int articles;

  @BeforeAll
  static void open() {
    room = new ChatRoom(folder);
    bot = room.watchfulBot();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void news_on_what_is_watched_comes_with_its_source() {
    says(11, "en", "/watch uranium");
    arrives("Kazatomprom and Sumitomo agreed on uranium deliveries to Japan until 2031.");

    var shown = told(11, 5);

    assertThat(shown)
        .singleElement()
        .asString()
        .contains("New on uranium")
        .contains("Kazatomprom and Sumitomo agreed on uranium deliveries to Japan until 2031.")
        .contains("Steppe Courier");
  }

  @ParameterizedTest
  @CsvSource({
    "21,ru,/watch уран",
    "22,ja,/watch ウラン",
    "23,kk,/watch уран",
    "24,uz,/watch uran",
    "25,ky,/watch уран",
    "26,tg,/watch уран",
    "27,tk,/watch uran",
    "28,ru,/watch Сумитомо",
    "29,ja,/watch 住友商事"
  })
  void what_is_watched_is_found_in_articles_of_other_languages(
      long reader, String language, String command) {
    says(reader, language, command);
    arrives("Sumitomo Corporation will buy uranium from Kazakhstan, its chairman said.");

    assertThat(told(reader, 5)).singleElement().asString().contains("will buy uranium");
  }

  @Test
  void a_text_that_is_republished_is_no_news() {
    var first = arrives("The mine in Navoi produced uranium for the plant at Fukui.");
    room.pass(WHILE);
    says(31, "en", "/watch uranium");
    room.pass(WHILE);
    var copy = article("The mine in Navoi produced uranium for the plant at Fukui, says a copy.");
    room.arrives(copy, first.id().value());

    assertThat(told(31, 5)).isEmpty();
  }

  @Test
  void what_is_not_on_it_or_was_there_before_is_not_told() {
    arrives("Uranium from Inkai was sent to Japan in spring.");
    room.pass(WHILE);
    says(32, "en", "/watch uranium");
    arrives("A bridge over the Naryn was opened by the ambassador of Japan.");

    assertThat(told(32, 5)).isEmpty();
  }

  @Test
  void several_pieces_of_news_come_in_one_message_and_no_more_than_a_day_allows() {
    says(33, "en", "/watch uranium");
    arrives("Uranium prices rose for Japanese utilities in March.");
    arrives("Uzbekistan offered Japan a share in a uranium mine.");
    try (var telegram = new Telegram(33)) {
      var watching = telegram.watching(ZoneOffset.UTC, new Restraint(1, NONE));
      round(watching);
      assertThat(telegram.shown()).singleElement().asString().contains("rose", "a share");

      arrives("Japan stored uranium for a year.");
      round(watching);
      assertThat(telegram.shown()).hasSize(1);

      room.pass(Duration.ofDays(1));
      round(watching);
      assertThat(telegram.shown()).hasSize(2).last().asString().contains("for a year");
    }
  }

  @Test
  void nothing_is_sent_in_quiet_hours_of_the_readers_clock() {
    says(34, "en", "/watch uranium");
    var hour = LocalTime.ofInstant(room.now(), ZoneId.of("Asia/Tokyo"));
    var quiet = new QuietHours(hour.minusHours(1), hour.plusHours(2));
    arrives("Uranium went by rail to a port for Japan.");
    try (var telegram = new Telegram(34)) {
      var watching = telegram.watching(ZoneId.of("Asia/Tokyo"), new Restraint(5, quiet));
      round(watching);
      assertThat(telegram.shown()).isEmpty();

      room.pass(Duration.ofHours(3));
      round(watching);
      assertThat(telegram.shown()).singleElement().asString().contains("by rail");
    }
  }

  @Test
  void the_question_of_an_answer_can_be_watched_and_the_watch_ended() {
    var place = ChatRoom.alone(35);
    var reader = ChatRoom.reader(35, "en");
    var answered = bot.says(place, reader, "Why did Kishida cancel his trip to Central Asia?");

    bot.presses(place, reader, answered.messages().getLast(), answered.data("Tell me when"));
    var listed = bot.says(place, reader, "/watches");
    assertThat(listed.text()).contains("Why did Kishida cancel his trip to Central Asia?");

    bot.presses(place, reader, listed.messages().getLast(), listed.data("✕"));
    assertThat(bot.says(place, reader, "/watches").text()).contains("You watch nothing yet");
  }

  @Test
  void words_that_a_reader_was_shown_and_that_were_withdrawn_are_told() {
    var place = ChatRoom.alone(36);
    var article = arrives("The tunnel at Kamchik cost Japan 48 million dollars in grants.");
    bot.says(place, ChatRoom.reader(36, "en"), "How much did the tunnel at Kamchik cost Japan?");
    var after = with(article, "The tunnel at Kamchik cost Japan 84 million dollars in grants.");
    room.arrives(after);
    try (var telegram = new Telegram(36)) {
      var watching = telegram.watching(ZoneOffset.UTC, new Restraint(5, NONE));

      round(watching);
      round(watching);

      assertThat(telegram.shown())
          .singleElement()
          .asString()
          .contains("Steppe Courier has changed an article", "48 million dollars");
      var afterARestart = telegram.watching(ZoneOffset.UTC, new Restraint(5, NONE));
      round(afterARestart);
      assertThat(telegram.shown()).hasSize(1);
    }
  }

  @Test
  void words_that_stand_there_again_are_not_told() {
    var place = ChatRoom.alone(30);
    var article = arrives("The dam at Kambarata gets a loan of 3 billion yen from Japan.");
    bot.says(place, ChatRoom.reader(30, "en"), "How large is the loan for the dam at Kambarata?");
    var quiet = new QuietHours(hour().minusHours(1), hour().plusHours(2));
    try (var telegram = new Telegram(30)) {
      var watching = telegram.watching(ZoneOffset.UTC, new Restraint(5, quiet));
      room.arrives(with(article, "The dam at Kambarata gets a loan of 8 billion yen from Japan."));
      round(watching);
      room.pass(WHILE);
      room.arrives(article);

      room.pass(Duration.ofHours(3));
      round(watching);

      assertThat(telegram.shown()).isEmpty();
    }
  }

  @Test
  void what_an_edition_showed_is_no_news_and_its_correction_is_told() {
    room.pass(Duration.ofDays(20));
    var day = LocalDate.ofInstant(room.now(), ZoneOffset.UTC).toString();
    says(20, "en", "/watch tokamak");
    var text = "Japan will build a tokamak for Kazakhstan in Kurchatov for 70 million dollars.";
    var article = dated(new ArticleId("shown"), text, day);
    room.arrives(article);
    room.pass(Duration.ofMinutes(1));
    var edition =
        room.digestBot((_, _) -> false)
            .says(ChatRoom.alone(20), ChatRoom.reader(20, "en"), "/digest now");
    try (var telegram = new Telegram(20)) {
      var watching = telegram.watching(ZoneOffset.UTC, new Restraint(5, NONE));
      round(watching);
      assertThat(edition.text()).contains("70 million dollars");
      assertThat(telegram.shown()).isEmpty();

      room.arrives(
          dated(new ArticleId("other"), "The tokamak of Kurchatov was paid by Japan.", day));
      round(watching);
      assertThat(telegram.shown()).singleElement().asString().contains("paid by Japan");

      room.arrives(dated(article.id(), text.replace("70 million", "17 million"), day));
      round(watching);
      assertThat(telegram.shown())
          .hasSize(2)
          .last()
          .asString()
          .contains("has changed an article", "70 million dollars");
    }
  }

  @Test
  void readers_choose_their_own_quiet_hours_by_typing_and_by_buttons() {
    var place = ChatRoom.alone(19);
    var reader = ChatRoom.reader(19, "en");
    says(19, "en", "/watch uranium");
    var listed = bot.says(place, reader, "/watches");
    var now = hour();
    var typed =
        bot.says(
            place,
            reader,
            "/watches quiet %s-%s UTC".formatted(now.minusHours(1), now.plusHours(2)));
    arrives("Uranium left the port of Kuryk for Japan.");
    try (var telegram = new Telegram(19)) {
      var watching = telegram.watching(ZoneId.of("Asia/Tokyo"), new Restraint(5, NONE));
      round(watching);
      assertThat(listed.text()).contains("Alerts come at any hour");
      assertThat(typed.text()).contains("Alerts rest from " + now.minusHours(1));
      assertThat(telegram.shown()).isEmpty();

      int message = typed.messages().getFirst();
      var choices = bot.presses(place, reader, message, typed.data("🌙"));
      var changed = bot.presses(place, reader, message, choices.data("At no hour"));
      round(watching);
      assertThat(changed.text()).contains("Alerts come at any hour");
      assertThat(telegram.shown()).singleElement().asString().contains("port of Kuryk");
    }
  }

  @Test
  void hours_that_cannot_be_understood_are_asked_for_again_and_others_do_not_decide() {
    var unclear = bot.says(ChatRoom.alone(18), ChatRoom.reader(18, "en"), "/watches quiet night");
    var beyond = bot.says(ChatRoom.alone(18), ChatRoom.reader(18, "en"), "/watches quiet 25-7");
    var nowhere =
        bot.says(ChatRoom.alone(18), ChatRoom.reader(18, "en"), "/watches quiet 22-7 Atlantis");
    var group = bot.says(ChatRoom.group(18), ChatRoom.reader(18, "en"), "/watches quiet 22-7");

    assertThat(unclear.text()).contains("/watches quiet 22:00-07:00");
    assertThat(beyond.text()).isEqualTo(unclear.text());
    assertThat(nowhere.text()).contains("Atlantis");
    assertThat(group.text()).contains("administrator");
  }

  private static LocalTime hour() {
    return LocalTime.ofInstant(room.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
  }

  private static void says(long reader, String language, String text) {
    bot.says(ChatRoom.alone(reader), ChatRoom.reader(reader, language), text);
    room.pass(Duration.ofSeconds(1));
  }

  private static Article arrives(String text) {
    var article = article(text);
    room.arrives(article);
    return article;
  }

  private static Article article(String text) {
    return with(new ArticleId("arrival" + ++articles), text);
  }

  private static Article with(Article before, String text) {
    return with(before.id(), text);
  }

  private static Article with(ArticleId id, String text) {
    return dated(id, text, "2026-03-01");
  }

  private static Article dated(ArticleId id, String text, String day) {
    return AnArticle.of(id.value(), text).by("Steppe Courier").dated(day).article();
  }

  private static List<String> told(long reader, int perDay) {
    try (var telegram = new Telegram(reader)) {
      round(telegram.watching(ZoneOffset.UTC, new Restraint(perDay, NONE)));
      return telegram.shown();
    }
  }

  private static void round(Watching watching) {
    room.pass(Duration.ofMinutes(1));
    watching.round();
  }

  /// A server at which one reader has begun a chat with the bot.
  private static final class Telegram implements AutoCloseable {
    private final FakeTelegram server = new FakeTelegram();
    private final BotApi api = new BotApi(server.url(), FakeTelegram.TOKEN);
    private final TelegramMessenger messenger = new TelegramMessenger(api, true, () -> true);
    private final long reader;

    Telegram(long reader) {
      this.reader = reader;
      for (long other = FIRST; other <= LAST; other++) {
        server.chats().says(other, "/start");
      }
      server.chats().limited(false);
    }

    Watching watching(ZoneId zone, Restraint restraint) {
      return room.watching(
          zone, restraint, posted -> posted.forEach(one -> messenger.deliver(one.outgoing())));
    }

    List<String> shown() {
      assertThat(server.complaints()).isEmpty();
      return server.chats().shown(reader).stream().map(FakeChats.Shown::text).toList();
    }

    @Override
    public void close() {
      api.close();
      server.close();
    }
  }
}
