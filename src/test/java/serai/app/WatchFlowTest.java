package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import serai.domain.Correction;
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

      watching.corrected(new Correction(article, after));
      round(watching);
      round(watching);

      assertThat(telegram.shown())
          .singleElement()
          .asString()
          .contains("Steppe Courier has changed an article", "48 million dollars");
    }
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
    return AnArticle.of(id.value(), text).by("Steppe Courier").dated("2026-03-01").article();
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
