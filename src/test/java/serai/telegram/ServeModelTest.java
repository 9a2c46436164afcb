package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

/// `serai serve` as a process with a language model, which streams what the test has it say.
class ServeModelTest {
  private static final String QUESTION = "Which trip did Kishida cancel?";
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
      awaitModel(1);

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

  private void awaitModel(int requests) throws InterruptedException {
    assertThat(server.chats().await(_ -> model.requests().size() >= requests, 60)).isTrue();
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
