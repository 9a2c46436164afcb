package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

/// `serai serve` as a process with a language model, which streams what the test has it say.
class ServeModelTest {
  private static final String QUESTION = "Which trip did Kishida cancel?";
  private static final String OTHER_QUESTION =
      "Where was Kishida to go on his trip in August 2024?";
  private static final String WORDS =
      "Fumio Kishida cancelled a four-day trip (9-12 August) to Kazakhstan, Uzbekistan and Mongolia";
  private static final String SENTENCE =
      "Kishida cancelled a four-day trip to Kazakhstan, Uzbekistan and Mongolia.";

  private final FakeTelegram server = new FakeTelegram();
  private final ModelServer model = new ModelServer(Protocol.OPENAI);

  @TempDir Path folder;

  @AfterEach
  void close() {
    model.close();
    server.close();
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void an_answer_that_is_being_written_is_shown_as_a_draft_and_stops_when_the_reader_says_so()
      throws IOException, InterruptedException {
    model.will(wire -> {
      wire.open();
      wire.piece("Fumio Kishida cancelled");
      wire.fallSilent();
    });
    try (var bot = new BotProcess(server, folder, environment(5), SmallCorpus.in(folder))) {
      var readers = new Readers(server, bot);
      int question = server.chats().says(1, QUESTION);
      var draft = readers.called("sendRichMessageDraft", _ -> true);
      awaitModel(_ -> true);

      server.chats().says(1, "/stop");
      var stopped = readers.reply(1, question);
      model.awaitBreakOff();
      var about = readers.answer(1, "/about");

      assertThat(draft.fields().path("rich_message").path("html").asText())
          .contains("<tg-thinking>");
      assertThat(stopped.text()).contains("Stopped");
      assertThat(server.chats().shown(1)).containsExactly(stopped, about);
      assertThat(about.text()).contains("are sent to the language model openai:scripted");
    }
  }

  @Test
  void whoever_asks_something_else_ends_the_answer_that_a_model_writes_and_gets_both_answered()
      throws IOException, InterruptedException {
    model.will(wire -> {
      wire.open();
      if (!wire.request().toString().contains(OTHER_QUESTION)) {
        wire.piece("Fumio Kishida cancelled");
        wire.fallSilent();
      }
      wire.piece(SENTENCE + " [1: \"" + WORDS + "\"]");
      wire.end();
    });
    try (var bot = new BotProcess(server, folder, patient(), SmallCorpus.in(folder))) {
      var readers = new Readers(server, bot);
      int first = server.chats().says(1, QUESTION);
      awaitModel(ServeModelTest::isToCompose);

      int second = server.chats().says(1, OTHER_QUESTION);
      var quoted = readers.reply(1, first);
      var written = readers.reply(1, second);

      assertThat(quoted.text()).as(bot.said()).contains("Kishida").doesNotContain(SENTENCE);
      assertThat(written.text()).as(bot.said()).contains(SENTENCE);
      assertThat(server.chats().shown(1)).containsExactly(quoted, written);
    }
  }

  @Test
  void
      a_verified_sentence_is_in_the_draft_while_the_model_writes_on_and_stays_when_the_reader_stops_it()
          throws IOException, InterruptedException {
    model.will(wire -> {
      wire.open();
      wire.piece(SENTENCE + " [1: \"" + WORDS + "\"]\n");
      wire.piece("And then");
      wire.fallSilent();
    });
    try (var bot = new BotProcess(server, folder, patient(), SmallCorpus.in(folder))) {
      var readers = new Readers(server, bot);
      int question = server.chats().says(1, QUESTION);

      readers.called(
          "sendRichMessageDraft",
          call -> call.fields().path("rich_message").path("html").asText().contains(SENTENCE));
      server.chats().says(1, "/stop");

      assertThat(readers.reply(1, question).text()).contains(SENTENCE);
    }
  }

  @Test
  void a_model_writes_so_many_answers_for_a_reader_and_erasing_counts_anew()
      throws IOException, InterruptedException {
    model.willSay(SENTENCE + " [1: \"" + WORDS + "\"]");
    try (var bot = new BotProcess(server, folder, environment(1), SmallCorpus.in(folder))) {
      var readers = new Readers(server, bot);

      var written = readers.answer(1, QUESTION);
      var quoted = readers.answer(1, QUESTION);
      var sure = readers.answer(1, "/forget");
      server.chats().presses(1, sure, Readers.data(sure, "e:"));
      readers.edited(sure, 1);
      var again = readers.answer(1, QUESTION);

      assertThat(written.text()).as(bot.said()).contains(SENTENCE);
      assertThat(quoted.text()).contains("used up; this one is quoted").doesNotContain(SENTENCE);
      assertThat(again.text()).contains(SENTENCE);
    }
  }

  @Test
  void a_token_that_is_refused_later_ends_it_with_a_sentence()
      throws IOException, InterruptedException {
    try (var bot = new BotProcess(server, folder, Map.of(), SmallCorpus.in(folder))) {
      new Readers(server, bot).answer(1, QUESTION);

      server.refuse("getUpdates", FakeTelegram.error(401, "Unauthorized"));
      server.chats().says(1, QUESTION);
      int code = bot.await();

      assertThat(code).isEqualTo(2);
      assertThat(bot.said())
          .contains("Telegram does not accept the token in TELEGRAM_BOT_TOKEN any more")
          .doesNotContain(FakeTelegram.TOKEN);
    }
  }

  private void awaitModel(Predicate<JsonNode> wanted) throws InterruptedException {
    assertThat(server.chats().await(_ -> model.requests().stream().anyMatch(wanted), 60)).isTrue();
  }

  /// Whether a model is given passages; it is also asked for other words for a question.
  private static boolean isToCompose(JsonNode request) {
    return request.toString().contains(WORDS);
  }

  /// A model may be silent for longer than any test waits.
  private Map<String, String> patient() {
    var patient = new HashMap<>(environment(5));
    patient.putAll(
        Map.of(
            "SERAI_MODEL_TIMEOUT", "300s",
            "SERAI_MODEL_STALL", "300s",
            "SERAI_MODEL_LATENCY", "400s"));
    return patient;
  }

  private Map<String, String> environment(int composed) {
    return Map.of(
        "SERAI_MODEL",
        "openai:scripted",
        "SERAI_MODEL_URL",
        model.url(),
        "OPENAI_API_KEY",
        "sk-of-the-test-123456",
        "SERAI_TELEGRAM_COMPOSED_PER_DAY",
        Integer.toString(composed));
  }
}
