package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.sql.Database;
import serai.sql.SqlChatStore;
import serai.telegram.FakeChats.Shown;

/// `serai serve` as a process, all through HTTP.
class ServeTest {
  private static final String QUESTION = "Why did Kishida cancel his trip?";
  private static final long ADMINISTRATOR = 900;
  private static final int SECONDS = 60;

  private static final FakeTelegram SERVER = new FakeTelegram();
  private static final FakeChats CHATS = SERVER.chats();

  @TempDir static Path folder;
  private static BotProcess bot;
  private static Readers readers;

  @BeforeAll
  static void start() throws IOException {
    bot =
        new BotProcess(
            SERVER,
            folder,
            Map.of("SERAI_TELEGRAM_ADMINS", Long.toString(ADMINISTRATOR)),
            SmallCorpus.in(folder));
    readers = new Readers(SERVER, bot);
  }

  @AfterAll
  static void end() {
    bot.close();
    SERVER.close();
    assertThat(SERVER.complaints()).isEmpty();
  }

  @Test
  void passages_take_the_place_of_an_answer_and_give_it_back_also_after_a_restart()
      throws InterruptedException {
    var answer = readers.answer(1, QUESTION);

    CHATS.presses(1, answer, Readers.data(answer, "s:"));
    var sources = readers.edited(answer, 1);
    bot.kill();
    bot.start();
    CHATS.presses(1, sources, Readers.data(sources, "a:"));
    var back = readers.edited(answer, 2);

    assertThat(sources.text()).contains("Gazeta.uz", "page 1 of 1").isNotEqualTo(answer.text());
    assertThat(back.text()).isEqualTo(answer.text());
  }

  @Test
  void an_opinion_is_thanked_for_and_a_stale_button_says_so() throws InterruptedException {
    var answer = readers.answer(2, QUESTION);

    var liked = CHATS.presses(2, answer, Readers.data(answer, "r:"));
    var stale = CHATS.presses(2, answer, "s:goneAnswer:0");
    var foreign = CHATS.presses(2, answer, "nonsense:::");

    assertThat(CHATS.await(_ -> CHATS.isAnswered(liked), SECONDS)).isTrue();
    assertThat(CHATS.await(_ -> CHATS.isAnswered(stale), SECONDS)).isTrue();
    assertThat(CHATS.await(_ -> CHATS.isAnswered(foreign), SECONDS)).isTrue();
    assertThat(readers.toast(liked)).isNotBlank();
    assertThat(readers.toast(stale))
        .isNotBlank()
        .isEqualTo(readers.toast(foreign))
        .isNotEqualTo(readers.toast(liked));
  }

  @Test
  void an_edited_question_changes_its_answer() throws InterruptedException {
    int question = CHATS.says(3, QUESTION);
    var answer = readers.reply(3, question);

    CHATS.edits(3, question, "Who spoke at Nazarbayev University?");
    var changed = readers.edited(answer, 1);

    assertThat(answer.text()).contains("Kishida");
    assertThat(changed.text()).contains("Abe");
    assertThat(CHATS.shown(3)).hasSize(1);
  }

  @Test
  void goes_on_after_a_conflict_a_flood_and_an_error_of_the_server() throws InterruptedException {
    SERVER.refuse(
        "getUpdates",
        FakeTelegram.error(409, "Conflict: terminated by other getUpdates request"),
        FakeTelegram.tooMany(1),
        FakeTelegram.error(502, "Bad Gateway"));

    var before = readers.answer(4, QUESTION);
    var after = readers.answer(5, QUESTION);

    assertThat(before.text()).isEqualTo(after.text());
    assertThat(SERVER.hasRefused("getUpdates")).isTrue();
  }

  @Test
  void a_reader_who_blocked_the_bot_gets_no_announcement_and_is_back_after_start()
      throws InterruptedException {
    readers.answer(6, QUESTION);
    readers.answer(7, QUESTION);
    CHATS.block(6);
    CHATS.says(6, QUESTION);
    CHATS.await(_ -> !isWritable(6), SECONDS);

    CHATS.says(ADMINISTRATOR, "/announce The bot rests on Sunday.");
    boolean told = CHATS.await(shown -> shown.stream().anyMatch(announces(7)), SECONDS);
    CHATS.unblock(6);
    int start = CHATS.says(6, "/start");

    assertThat(told).isTrue();
    assertThat(readers.reply(6, start).text()).isNotBlank();
    assertThat(CHATS.shown(6)).noneMatch(announces(6));
  }

  @Test
  void a_group_that_became_a_supergroup_is_followed() throws InterruptedException {
    int question = CHATS.says(-10, "group", 8, "/ask@" + FakeChats.US + " " + QUESTION, _ -> {});
    readers.reply(-10, question);
    CHATS.move(-10, -10_010);

    CHATS.says(-10, "group", 8, "/ask@" + FakeChats.US + " Who visited Kazakhstan?", _ -> {});

    assertThat(CHATS.await(_ -> !CHATS.shown(-10_010).isEmpty(), SECONDS)).isTrue();
  }

  @Test
  void a_refused_rich_form_becomes_classic_once_and_the_log_names_the_fragment()
      throws InterruptedException {
    SERVER.refuse(
        "sendRichMessage",
        FakeTelegram.error(
            400, "Bad Request: can't parse rich message: unexpected tag at byte offset 5"));

    var classic = readers.answer(9, QUESTION);
    var next = readers.answer(10, QUESTION);

    assertThat(classic.method()).isEqualTo("sendmessage");
    assertThat(next.method()).isEqualTo("sendrichmessage");
    assertThat(bot.said()).contains("Telegram refused a form").contains("byte offset 5): <");
  }

  @Test
  void an_answer_stays_in_its_topic() throws InterruptedException {
    int question =
        CHATS.says(
            -20,
            "supergroup",
            11,
            "@" + FakeChats.US + " " + QUESTION,
            message -> message.put("is_topic_message", true).put("message_thread_id", 77));

    var answer = readers.reply(-20, question);

    assertThat(answer.fields().path("message_thread_id").asInt()).isEqualTo(77);
  }

  @Test
  void an_administrator_subscribes_a_channel_by_a_post_and_nobody_else_changes_it()
      throws InterruptedException {
    long channel = -1_000_000_000_041L;
    CHATS.appoints(channel, 42);

    var panel = readers.reply(channel, CHATS.posts(channel, "/digest on 07:30 Asia/Tokyo"));
    var refused = CHATS.presses(41, panel, Readers.data(panel, "d:off"));
    var why = readers.toast(refused);
    CHATS.presses(42, panel, Readers.data(panel, "d:off"));
    var stopped = readers.edited(panel, 1);

    assertThat(panel.text()).contains("07:30", "Tokyo");
    assertThat(why).contains("administrator");
    assertThat(stopped.text()).contains("stopped");
  }

  @Test
  void inline_queries_and_guests_are_answered() throws InterruptedException {
    var inline = CHATS.asksInline(12, QUESTION);
    var guest = CHATS.asksAsGuest(13, QUESTION);

    assertThat(CHATS.await(_ -> CHATS.isAnswered(inline), SECONDS)).isTrue();
    assertThat(CHATS.await(_ -> CHATS.isAnswered(guest), SECONDS)).isTrue();
    CHATS.await(_ -> !SERVER.calls("answerInlineQuery").isEmpty(), SECONDS);
    var results = SERVER.calls("answerInlineQuery").getLast().fields();
    assertThat(results.path("is_personal").asBoolean()).isTrue();
    assertThat(results.path("results").size()).isBetween(1, 3);
  }

  @Test
  void whoever_is_blocked_is_told_that_it_is_closed() throws InterruptedException {
    int order = CHATS.says(ADMINISTRATOR, "/block 14");
    readers.reply(ADMINISTRATOR, order);

    int question = CHATS.says(14, QUESTION);
    var closed = readers.reply(14, question);

    assertThat(closed.text()).doesNotContain("Kishida");
  }

  @Test
  void a_reload_reads_the_corpus_anew() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("corpus/lighthouse.md"),
        """
        ---
        id: lighthouse
        url: https://a.test/lighthouse
        outlet: A Test
        title: "A lighthouse in Osh"
        published: "2026-01-02"
        lang: en
        ---

        A lighthouse was opened in Osh on Monday, its keeper Daniyar Test said in Kyrgyzstan.
        """);

    int order = CHATS.says(ADMINISTRATOR, "/reload");
    var reloaded = readers.reply(ADMINISTRATOR, order);
    var answer = readers.answer(17, "Where was a lighthouse opened?");

    assertThat(reloaded.text()).contains("1 new");
    assertThat(answer.text()).contains("Osh");
  }

  @Test
  void a_second_serve_waits_for_the_first_and_goes_on_where_it_ended()
      throws IOException, InterruptedException {
    readers.answer(15, QUESTION);
    var environment = Map.of("SERAI_TELEGRAM_ADMINS", Long.toString(ADMINISTRATOR));
    try (var second = new BotProcess(SERVER, folder, environment, SmallCorpus.in(folder))) {
      boolean waits = second.awaitSaying("another serve works on this database");
      int code = bot.terminate();
      CHATS.says(16, QUESTION);
      boolean answers = CHATS.await(_ -> !CHATS.shown(16).isEmpty(), SECONDS);

      assertThat(waits).isTrue();
      assertThat(code).isZero();
      assertThat(answers).as(second.said()).isTrue();
      assertThat(second.terminate()).isZero();
    }
    bot.start();
  }

  /// Whether the bot believes that it can write to a chat.
  private static boolean isWritable(long chat) {
    try (var database = Database.in(folder.resolve("data"))) {
      return new SqlChatStore(database)
          .chats().stream().anyMatch(place -> place.chat().value() == chat);
    }
  }

  private static Predicate<Shown> announces(long chat) {
    return shown -> shown.chat() == chat && shown.text().contains("rests on Sunday");
  }
}
