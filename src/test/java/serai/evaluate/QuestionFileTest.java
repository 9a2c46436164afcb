package serai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.Language;
import serai.evaluate.GoldQuestion.Expect;

class QuestionFileTest {
  @Test
  void a_question_is_a_conversation_of_one_turn() {
    var read =
        read(
            """
            {"id": "q1", "question": "Сколько?", "lang": "ru", "type": "number", "as_of": "2026-01-31", "answer_must_contain": [["3 трлн", "3 trillion"]], "gold_urls": ["https://a.test/1"]}
            """);

    assertThat(read)
        .containsExactly(
            new GoldConversation(
                "q1",
                List.of(
                    new GoldQuestion(
                        "q1",
                        "Сколько?",
                        Optional.of(Language.RUSSIAN),
                        "number",
                        List.of(List.of("3 трлн", "3 trillion")),
                        List.of("https://a.test/1"),
                        Expect.ANSWER,
                        Optional.of(LocalDate.of(2026, 1, 31))))));
  }

  @Test
  void the_turns_of_a_conversation_are_numbered() {
    var turns =
        read("""

        {"id": "c", "lang": "en", "turns": [{"question": "Who?"}, {"question": "Why?", "expect": "abstain"}]}
        """)
            .getFirst()
            .turns();

    assertThat(turns).extracting(GoldQuestion::id).containsExactly("c#1", "c#2");
    assertThat(turns).extracting(GoldQuestion::type).containsExactly("first turn", "follow-up");
    assertThat(turns).extracting(GoldQuestion::answerable).containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                                 | not JSON
          {"id": "q"}                              | "question" is missing
          {"id": "c", "turns": [{"id": "q"}]}      | "question" is missing
          {"question": "Who?", "expect": "guess"}  | "expect" is 'guess'
          {"question": "Who?", "as_of": "soon"}    | soon
          """)
  void a_line_that_is_wrong_is_named(String line, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("{\"question\": \"Who?\"}\n" + line))
        .withMessageStartingWith("q.jsonl, line 2: ")
        .withMessageContaining(reason);
  }

  @Test
  void our_own_questions_can_be_read() throws IOException {
    for (var file :
        List.of("questions.jsonl", "conversations.jsonl", "fresh-open.jsonl", "fresh-kept.jsonl")) {
      var lines = Files.readAllLines(Path.of("src", "eval", file));

      assertThat(QuestionFile.read(file, lines)).hasSameSizeAs(lines);
    }
  }

  private static List<GoldConversation> read(String lines) {
    return QuestionFile.read("q.jsonl", lines.lines().toList());
  }
}
