package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What should not come, and comes: each gets a sentence, and nothing stored is lost.
class BadInputTest {
  private static final String STORY =
      "The bridge of Osh was opened with a Japanese grant of 7 million yen.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "\u0007\u001B[31m"})
  void an_empty_question_is_refused_before_any_work(String question) {
    var run = Run.of("ask", "--data", folder.resolve("data").toString(), question);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("The question is empty: ask something");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void pictures_alone_are_turned_away_kindly() {
    var run = ask("😀🎉🗾");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Japan and Central Asia");
  }

  @Test
  void ten_thousand_characters_are_cut_and_answered() {
    var run = ask("how much did Japan pledge to Uzbekistan ".repeat(250));

    assertThat(run.code()).isZero();
    assertThat(run.out()).isNotBlank();
    assertThat(run.err()).contains("only its first 2000 characters are read").hasLineCount(1);
  }

  @Test
  void control_characters_change_neither_the_answer_nor_the_terminal() {
    var plain = ask("Who opened the 13th Tokyo Dialogue?");
    var steered = ask("Who \u001B[2Jopened\u0007 the\r\n13th \u009B31mTokyo Dialogue?");

    assertThat(steered.out()).isEqualTo(plain.out());
    assertThat(steered.out()).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
  }

  @Test
  void control_characters_of_an_article_do_not_reach_the_terminal() throws IOException {
    article("steering", STORY + " \u001B[31mIt is red.\u009B0m");

    var run = inCorpus("ask", "Which bridge was opened with a Japanese grant?");
    var json = inCorpus("ask", "--json", "Which bridge was opened with a Japanese grant?");

    assertThat(run.out() + run.err() + json.out()).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
  }

  @Test
  void scripts_may_be_mixed() {
    var run = ask("--json", "Когда was 最初の summit болды?");

    assertThat(run.code()).isZero();
    assertThat(run.json().getFirst().path("standalone").asText())
        .isEqualTo("Когда was 最初の summit болды?");
  }

  @Test
  void files_of_the_corpus_that_cannot_be_used_are_named_and_nothing_is_lost() throws IOException {
    var good = article("osh", STORY);
    inCorpus("ask", "Which bridge?");
    Files.copy(good, corpus().resolve("twin.md"));
    Files.writeString(corpus().resolve("broken.md"), "---\nurl: [\n---\n\nx\n");
    Files.writeString(corpus().resolve("bare.md"), "no header\n");
    Files.write(corpus().resolve("latin.md"), "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    article("late", STORY, "2099-01-01");
    Files.delete(good);

    var run = inCorpus("ask", "Which bridge was opened with a Japanese grant?");
    var doctor = inCorpus("doctor");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Osh");
    assertThat(run.err())
        .contains("broken.md, line")
        .contains("bare.md, line 1: the particulars must stand between two lines '---'")
        .contains("latin.md: it is not written in UTF-8: save it as UTF-8 and try again")
        .contains("late: it is dated 2099-01-01, which is yet to come: correct the date");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).contains("wrong", "broken.md", "latin.md");
    assertThat(doctor.err()).isEmpty();
  }

  @Test
  void an_id_that_two_files_have_is_named_with_both() throws IOException {
    Files.copy(article("osh", STORY), corpus().resolve("twin.md"));

    var run = inCorpus("ask", "Which bridge was opened with a Japanese grant?");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("twin.md: the id 'osh' is taken by", "osh.md");
  }

  @Test
  void a_corpus_that_went_away_takes_nothing_along() throws IOException {
    article("osh", STORY);
    inCorpus("ask", "Which bridge?");
    var elsewhere = folder.resolve("elsewhere").toString();

    var gone = Run.of("ask", "--corpus", elsewhere, "--data", data(), "Which bridge?");
    var back = inCorpus("ask", "Which bridge was opened with a Japanese grant?");

    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("There is no folder " + elsewhere);
    assertThat(back.err()).isEmpty();
    assertThat(back.out()).contains("Osh");
  }

  @Test
  void files_to_import_that_cannot_be_used_are_named_and_the_rest_is_kept() throws IOException {
    article("osh", STORY);
    var lines =
        Files.writeString(
            folder.resolve("many.jsonl"),
            """
            {"url": "https://a.test/1", "outlet": "A", "text": "The tunnel of Naryn was opened."}
            {"url": "https://a.test/2", "outlet": "A", "text": "x", "published": "2099-01-01"}
            broken
            {"url": "https://a.test/3", "outlet": "A"}
            """);
    var latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xE9});

    var run =
        inCorpus(
            "import",
            lines.toString(),
            latin.toString(),
            folder.resolve("none.md").toString(),
            folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("1 new, 0 changed, 0 unchanged");
    assertThat(run.err())
        .contains("many.jsonl, line 2: it is dated 2099-01-01")
        .contains("many.jsonl, line 3: ")
        .contains("many.jsonl, line 4: 'text' is missing")
        .contains("latin.txt: it is not written in UTF-8")
        .contains("none.md: there is no such file")
        .contains(folder + ": it is a folder")
        .doesNotContain("Exception");
  }

  @Test
  void a_data_folder_that_is_a_file_is_named() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    var run = Run.of("ask", "--data", file.toString(), "Which bridge?");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(file + ": choose another with --data").hasLineCount(1);
  }

  @Test
  void a_damaged_database_is_named_and_left_as_it_is() throws IOException {
    Files.createDirectories(Path.of(data()));
    var database = Files.writeString(Path.of(data(), "serai.db"), "no database ".repeat(1000));

    var run = Run.of("ask", "--data", data(), "Which bridge?");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(database + " is damaged or no database: move it away")
        .hasLineCount(1);
    assertThat(database).hasContent("no database ".repeat(1000));
  }

  private static Run ask(String... arguments) {
    return Run.of(
        Stream.concat(Stream.of("ask", "--data", Household.data().toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Run inCorpus(String command, String... arguments) {
    return Run.of(
        Stream.concat(
                Stream.of(command, "--corpus", corpus().toString(), "--data", data()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Path article(String id, String text) throws IOException {
    return article(id, text, "2026-01-31");
  }

  private Path article(String id, String text, String published) throws IOException {
    Files.createDirectories(corpus());
    return Files.writeString(
        corpus().resolve(id + ".md"),
        """
        ---
        id: %s
        url: https://osh.test/%s
        outlet: Osh Post
        title: A bridge
        published: "%s"
        lang: en
        text_kind: page
        ---

        %s
        """
            .formatted(id, id, published, text));
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private String data() {
    return folder.resolve("data").toString();
  }
}
