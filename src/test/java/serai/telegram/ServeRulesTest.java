package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import serai.telegram.FakeChats.Shown;

/// Who may ask what, where and how often, with `serai serve` as a process.
class ServeRulesTest {
  private static final String QUESTION = "Why did Kishida cancel his trip?";
  private static final long ADMINISTRATOR = 900;
  private static final long STRANGER = 13;
  private static final String AT = "@" + FakeChats.US + " ";

  private static final FakeTelegram SERVER = new FakeTelegram();
  private static final FakeChats CHATS = SERVER.chats();

  @TempDir static Path folder;
  private static BotProcess bot;
  private static Readers readers;

  @BeforeAll
  static void start() throws IOException {
    var corpus = SmallCorpus.in(folder);
    SmallCorpus.tellOfTheLighthouse(folder);
    bot =
        new BotProcess(
            SERVER,
            folder,
            Map.of(
                "SERAI_TELEGRAM_ADMINS",
                Long.toString(ADMINISTRATOR),
                "SERAI_TELEGRAM_ALLOWED",
                "1,2,3,4,5,6,7,8,-33",
                "SERAI_TELEGRAM_QUESTIONS_PER_MINUTE",
                "3",
                "SERAI_TELEGRAM_ABOUT",
                "The Test Desk, desk@a.test"),
            corpus);
    readers = new Readers(SERVER, bot);
  }

  @AfterAll
  static void end() {
    bot.close();
    SERVER.close();
    assertThat(SERVER.complaints()).isEmpty();
  }

  @Test
  void only_those_who_are_let_in_are_answered() throws InterruptedException {
    var closed = readers.answer(STRANGER, QUESTION);
    var open = readers.answer(1, QUESTION);

    assertThat(closed.text()).contains("only readers whom its owner has let in");
    assertThat(open.text()).contains("Nankai");
  }

  @Test
  void a_group_that_is_let_in_lets_its_members_in() throws InterruptedException {
    int closed = CHATS.says(-34, "supergroup", STRANGER, AT + QUESTION, _ -> {});
    int open = CHATS.says(-33, "supergroup", STRANGER, AT + QUESTION, _ -> {});

    readers.reply(-33, open);

    assertThat(CHATS.shown(-34)).as("a reply to %s", closed).isEmpty();
  }

  @Test
  void whoever_asks_too_much_learns_when_to_come_back() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      readers.answer(2, QUESTION);
    }

    var later = readers.answer(2, QUESTION);

    assertThat(later.text()).contains("Please ask again in", "UTC");
  }

  @Test
  void what_other_countries_outlets_say_is_behind_a_button() throws InterruptedException {
    var answer = readers.answer(3, "Where was the lighthouse opened?");

    CHATS.presses(3, answer, Readers.data(answer, "v:"));
    var voices = readers.reply(3, answer.message());

    assertThat(voices.text()).contains("Kazakhstan", "Tajikistan", "Osh");
  }

  @Test
  void opinions_are_counted_what_is_stored_comes_as_a_file_and_goes_when_erased()
      throws InterruptedException {
    var answer = readers.answer(4, QUESTION);
    readers.toast(CHATS.presses(4, answer, Readers.data(answer, "r:")));

    var stats = readers.answer(ADMINISTRATOR, "/stats");
    CHATS.says(4, "/mydata");
    var file = readers.await(shown -> shown.chat() == 4 && shown.method().equals("senddocument"));
    var sure = readers.answer(4, "/forget");
    CHATS.presses(4, sure, Readers.data(sure, "e:"));
    var erased = readers.edited(sure, 1);
    var none = readers.answer(4, "/mydata");

    assertThat(stats.text()).contains("opinion");
    assertThat(file.text()).contains("Kishida", "good");
    assertThat(sure.text()).contains("1 question with its answer, 1 opinion");
    assertThat(erased.text()).contains("Erased", "1 question with its answer, 1 opinion");
    assertThat(none.text()).contains("Nothing is stored");
  }

  @Test
  void a_shared_question_and_a_shared_source_open_from_a_link() throws InterruptedException {
    var answer = readers.answer(5, QUESTION);
    var name = Readers.data(answer, "s:").split(":", 3)[1];

    var question = readers.answer(6, "/start q_" + name);
    var source = readers.answer(6, "/start a_gazeta-cancel");

    assertThat(question.text()).contains(QUESTION, "Nankai");
    assertThat(source.text()).contains("Gazeta.uz");
  }

  @Test
  void about_says_who_runs_it_what_is_stored_and_the_licence() throws InterruptedException {
    var about = readers.answer(7, "/about");

    assertThat(about.text())
        .contains("The Test Desk", "Stored:", "/forget", "No language model", "Apache License");
  }

  @Test
  void a_group_gets_one_answer_to_what_is_asked_twice_and_none_to_what_is_not_for_us()
      throws InterruptedException {
    CHATS.says(-30, "supergroup", 1, "What do you all think? " + QUESTION, _ -> {});
    CHATS.says(-30, "supergroup", 5, "/ask " + QUESTION, _ -> {});
    int first = CHATS.says(-30, "supergroup", 6, AT + QUESTION, _ -> {});
    CHATS.says(-30, "supergroup", 7, AT + QUESTION, _ -> {});
    readers.reply(-30, first);

    // What comes after it is answered, so all before it was dealt with.
    int last =
        CHATS.says(-30, "supergroup", 8, AT + "Who spoke at Nazarbayev University?", _ -> {});
    readers.reply(-30, last);

    assertThat(CHATS.shown(-30)).extracting(Shown::repliesTo).containsExactly(first, last);
  }

  @Test
  void a_reply_to_us_in_a_group_is_answered() throws InterruptedException {
    int question =
        CHATS.says(-31, "supergroup", 7, AT + "Who spoke at Nazarbayev University?", _ -> {});
    var answer = readers.reply(-31, question);

    int next =
        CHATS.says(
            -31,
            "supergroup",
            8,
            QUESTION,
            message -> {
              var ours = message.putObject("reply_to_message").put("message_id", answer.message());
              ours.put("date", 1).putObject("chat").put("id", -31).put("type", "supergroup");
              ours.set("from", FakeChats.us());
            });

    assertThat(readers.reply(-31, next).text()).contains("Nankai");
  }

  @Test
  void channel_posts_other_bots_and_what_came_through_us_are_passed_over()
      throws InterruptedException {
    SERVER.queue().add("channel_post", post(QUESTION));
    CHATS.says(8, "private", 8, QUESTION, ServeRulesTest::writtenByABot);
    CHATS.says(8, "private", 8, QUESTION, message -> message.set("via_bot", FakeChats.us()));

    var answer = readers.answer(8, "Who spoke at Nazarbayev University?");

    assertThat(CHATS.shown(8)).containsExactly(answer);
    assertThat(CHATS.shown(-32)).isEmpty();
  }

  private static ObjectNode post(String text) {
    var post = JsonNodeFactory.instance.objectNode().put("message_id", 1).put("date", 1);
    post.putObject("chat").put("id", -32).put("type", "channel").put("title", "A channel");
    return post.put("text", text);
  }

  private static void writtenByABot(ObjectNode message) {
    ((ObjectNode) message.path("from")).put("is_bot", true);
  }

  static Stream<Arguments> noText() {
    return Stream.of(
        Arguments.of("voice", "I cannot listen", has("voice")),
        Arguments.of("photo", "I cannot see pictures", has("photo")),
        Arguments.of("sticker", "Write me a question", has("sticker")),
        Arguments.of("location", "I do not need to know where you are", has("location")),
        Arguments.of(
            "forward",
            "I do not check forwarded texts",
            (Consumer<ObjectNode>)
                message -> {
                  message.put("text", "An old rumour.");
                  message
                      .putObject("forward_origin")
                      .put("type", "hidden_user")
                      .put("date", 1)
                      .put("sender_user_name", "Somebody");
                }),
        Arguments.of(
            "address",
            "I do not open addresses",
            (Consumer<ObjectNode>) message -> message.put("text", "https://a.test/b?c=d")));
  }

  private static Consumer<ObjectNode> has(String what) {
    return message -> {
      switch (what) {
        case "photo" -> message.putArray("photo").addObject().put("file_id", "p");
        case "location" ->
            message.putObject("location").put("latitude", 41.3).put("longitude", 69.2);
        default -> message.putObject(what).put("file_id", what);
      }
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noText")
  void what_is_no_question_gets_something_helpful_to_read(
      String what, String sentence, Consumer<ObjectNode> content) throws InterruptedException {
    int sent = CHATS.sends(1, "private", 1, content);

    var said = readers.reply(1, sent);

    assertThat(said.text()).as(what).contains(sentence);
  }
}
