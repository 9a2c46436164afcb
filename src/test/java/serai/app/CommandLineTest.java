package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void without_a_command_it_shows_what_can_be_done() {
    var run = Run.of();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: serai", "ask", "chat", "doctor");
  }

  @Test
  void its_help_goes_to_standard_output() {
    var run = Run.of("--help");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: serai", "Exit codes:", "Example:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "chat", "answer", "search", "import", "evaluate", "doctor"})
  void each_command_explains_itself_with_an_example(String command) {
    var run = Run.of(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Usage: serai " + command, "--config", "--corpus", "--data")
        .contains("Example: serai " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "ask --version"})
  void it_tells_its_version(String arguments) {
    var run = Run.of(arguments.split(" ", -1));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("serai ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          aks who                           | there is no command 'aks' (did you mean ask?)
          frobnicate                        | there is no command 'frobnicate'; there are answer, ask
          ask --jsn who                     | there is no option --jsn (did you mean --json?)
          ask                               | QUESTION is missing
          answer --in x                     | --out FILE is missing
          search --in - --out - --limit ten | --limit
          search --in - --out - --limit 0   | --limit is 0: give a number from 1
          doctor now                        | 'now' is one argument too many
          ask --as-of 2026-13-01 who        | '2026-13-01' is not a date (expected a day such as
          evaluate --accept nowhere.jsonl   | --accept goes with the project's own questions
          evaluate nowhere.jsonl            | There is no file nowhere.jsonl.
          answer --in nowhere.jsonl --out - | There is no file nowhere.jsonl.
          answer --in src --out -           | src is a folder: give a file.
          import --published soon x.txt     | 'soon' is not a date (expected 2025, 2025-11 or
          ask --config nowhere.yaml who     | nowhere.yaml: there is no such file (expected the
          ask --corpus nowhere who          | There is no folder nowhere: give another with --corpus.
          """)
  void wrong_usage_is_named_in_a_sentence(String arguments, String sentence) {
    var run = Run.of(withData(arguments.split(" +", -1)));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).doesNotContain("Exception", "\tat ");
  }

  @Test
  void global_options_may_stand_before_the_command() {
    var run = Run.of("--corpus", "nowhere", "--data", folder.toString(), "ask", "who");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no folder nowhere");
  }

  @Test
  void a_folder_that_is_missing_for_the_output_is_named_before_any_work() {
    var out = folder.resolve("none/answers.jsonl");
    var run = Run.fed("", withData("answer", "--in", "-", "--out", out.toString()));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no folder for " + out);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          model: [                | line 1: not YAML
          modle: none             | unknown setting 'modle' (expected one of
          model: chatty           | model is 'chatty' (expected none, openai:NAME
          database: {url: mysql}  | database.url is 'mysql' (expected jdbc:sqlite:FILE
          web: {listen: here}     | web.listen is 'here' (expected HOST:PORT)
          - a list                | expected keys with values
          """)
  void a_bad_setting_is_named_with_what_was_expected(String yaml, String sentence)
      throws IOException {
    var config = Files.writeString(folder.resolve("serai.yaml"), yaml);

    var run = Run.of(withData("ask", "--config", config.toString(), "who"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(config.toString(), sentence).hasLineCount(1);
  }

  @Test
  void settings_that_are_not_text_are_named() throws IOException {
    var config = Files.write(folder.resolve("serai.yaml"), new byte[] {'a', (byte) 0xE9, 'b'});

    var run = Run.of(withData("ask", "--config", config.toString(), "who"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("serai.yaml", "save it as UTF-8");
  }

  private String[] withData(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--data", folder.resolve("data").toString()));
    return all.toArray(String[]::new);
  }
}
