package serai.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

class InterpreterTest {
  private static final String TYPED = "Сколько Япония вложит?";

  private final ModelServer server = new ModelServer(Protocol.OPENAI);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void tells_the_question_in_all_languages_of_the_articles_in_one_call() {
    server.willSay(
        "<think>en: no</think>",
        "Here they are:\n- **en**: How much will Japan invest?\nru: Сколько вложит Япония?\n",
        "ja: 日本はいくら投資するか。\nkk: Жапония қанша салады?\nuz: Yaponiya qancha sarmoya kiritadi?");

    var told = interpreter(Duration.ofSeconds(10)).tell(TYPED, Conversation.empty());

    assertThat(told)
        .hasSize(5)
        .containsEntry(Language.ENGLISH, "How much will Japan invest?")
        .containsEntry(Language.JAPANESE, "日本はいくら投資するか。")
        .containsEntry(Language.UZBEK, "Yaponiya qancha sarmoya kiritadi?");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void what_was_told_once_is_not_asked_again() {
    server.willSay("en: How much will Japan invest?");
    var interpreter = interpreter(Duration.ofSeconds(10));

    var first = interpreter.tell(TYPED, Conversation.empty());
    var again = interpreter.tell(TYPED, Conversation.empty());

    assertThat(again).isEqualTo(first);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_failure_is_not_kept() {
    server.will(wire -> wire.refuse(500, "", "{}"));
    var interpreter = interpreter(Duration.ofSeconds(10));

    var failed = interpreter.tell(TYPED, Conversation.empty());
    server.willSay("en: How much will Japan invest?");
    var then = interpreter.tell(TYPED, Conversation.empty());

    assertThat(failed).isEmpty();
    assertThat(then).hasSize(1);
  }

  @Test
  void a_line_in_another_script_than_its_language_is_left_out() {
    server.willSay(
        "ja: How much will Japan invest?\nen: Сколько вложит Япония?\nru: Сколько вложит Япония?");

    var told = interpreter(Duration.ofSeconds(10)).tell(TYPED, Conversation.empty());

    assertThat(told).containsOnlyKeys(Language.RUSSIAN);
  }

  @Test
  void a_model_that_only_writes_the_english_question_is_understood() {
    server.willSay("\"How much will Japan invest?\"");

    var told = interpreter(Duration.ofSeconds(10)).tell(TYPED, Conversation.empty());

    assertThat(told)
        .containsOnly(java.util.Map.entry(Language.ENGLISH, "How much will Japan invest?"));
  }

  @Test
  void chatter_and_silence_tell_nothing() {
    server.willSay("I am happy to help!\nWhat would you like to know?");
    var chatter = interpreter(Duration.ofSeconds(10)).tell(TYPED, Conversation.empty());
    server.will(ModelServer.Wire::fallSilent);
    var silence = interpreter(Duration.ofMillis(200)).tell(TYPED, Conversation.empty());

    assertThat(chatter).isEmpty();
    assertThat(silence).isEmpty();
  }

  private Interpreter interpreter(Duration within) {
    return new Interpreter(server.model(Duration.ofSeconds(10), 300, false), within);
  }
}
