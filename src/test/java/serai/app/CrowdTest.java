package serai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one data folder, and a disk that is too small for one.
class CrowdTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  @Test
  void two_that_start_at_once_on_an_empty_folder_both_answer() throws Exception {
    var corpus = corpus();
    var one =
        start("ask", "--corpus", corpus, "--data", data(), "When was the 13th Tokyo Dialogue?");
    var other =
        start("ask", "--corpus", corpus, "--data", data(), "When was the 13th Tokyo Dialogue?");

    assertThat(output(one)).contains("thxnews.com");
    assertThat(output(other)).contains("thxnews.com");
    assertThat(List.of(one.exitValue(), other.exitValue())).containsOnly(0);
  }

  @Test
  void imports_side_by_side_are_all_found_afterwards() throws Exception {
    var corpus = corpus();
    Run.of("ask", "--corpus", corpus, "--data", data(), "When?");
    var imports = new ArrayList<Process>();
    for (var town : List.of("Osh", "Naryn")) {
      var file =
          Files.writeString(
              folder.resolve(town + ".txt"),
              "A lighthouse was opened in " + town + " on Monday, its keeper said.\n");
      imports.add(
          start(
              "import",
              file.toString(),
              "--corpus",
              corpus,
              "--data",
              data(),
              "--url",
              "https://a.test/" + town));
    }
    for (var process : imports) {
      assertThat(output(process)).contains("1 new");
    }

    var questions = folder.resolve("q.jsonl");
    Files.writeString(questions, "{\"question\": \"Where was a lighthouse opened on Monday?\"}\n");
    var run =
        Run.of(
            "search",
            "--corpus",
            corpus,
            "--data",
            data(),
            "--in",
            questions.toString(),
            "--out",
            "-");

    assertThat(run.out()).contains("https://a.test/Osh", "https://a.test/Naryn");
  }

  @Test
  void a_chat_finds_what_another_process_imports_meanwhile() throws Exception {
    var corpus = corpus();
    var chat = start("chat", "--corpus", corpus, "--data", data());
    try (var typing = chat.outputWriter();
        var reading = chat.inputReader()) {
      say(typing, "When was the 13th Tokyo Dialogue?");
      assertThat(addressIn(reading)).contains("thxnews.com");
      var file =
          Files.writeString(
              folder.resolve("osh.txt"),
              "A lighthouse was opened in Osh on Monday, its keeper said.\n");
      var imported =
          Run.of(
              "import",
              file.toString(),
              "--corpus",
              corpus,
              "--data",
              data(),
              "--url",
              "https://a.test/osh");
      assertThat(imported.code()).isZero();

      // A search may go on in the index as it was for a second.
      var address = "";
      for (int i = 0; i < 1000 && !address.contains("https://a.test/osh"); i++) {
        say(typing, "Where was a lighthouse opened on Monday?");
        address = addressIn(reading);
      }

      assertThat(address).contains("https://a.test/osh");
    }
    assertThat(chat.waitFor()).isZero();
  }

  @Test
  void a_full_disk_is_named_and_nothing_stored_is_lost() throws Exception {
    var disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(mounts(disk)).as("a small file system can be mounted here").isTrue();
    try {
      var data = disk.resolve("data").toString();
      var corpus = corpus();
      var before =
          Run.of("ask", "--corpus", corpus, "--data", data, "When was the 13th Tokyo Dialogue?");
      var big =
          Files.writeString(
              folder.resolve("big.txt"),
              "A lighthouse was opened in Osh on Monday. ".repeat(60_000));

      var full = Run.of("import", big.toString(), "--corpus", corpus, "--data", data);
      var after =
          Run.of("ask", "--corpus", corpus, "--data", data, "When was the 13th Tokyo Dialogue?");

      assertThat(before.code()).as(before.err()).isZero();
      assertThat(full.code()).isEqualTo(1);
      assertThat(full.err()).contains("disk").hasLineCount(1).doesNotContain("Exception");
      assertThat(after.out()).isEqualTo(before.out());
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void a_file_of_answers_on_a_full_disk_is_named() {
    assumeThat(FULL).as("this system has a disk that is always full").exists();

    var run =
        Run.fed(
            "{\"question\": \"When was the first summit?\"}\n",
            "answer",
            "--data",
            Household.data().toString(),
            "--in",
            "-",
            "--out",
            FULL.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("writing /dev/full: the disk is full; free some space");
  }

  private static void say(BufferedWriter typing, String question) throws IOException {
    typing.write(question + "\n");
    typing.flush();
  }

  /// The next line with an address: a source, or what comes nearest.
  private static String addressIn(BufferedReader reading) throws IOException {
    for (var line = reading.readLine(); line != null; line = reading.readLine()) {
      if (line.contains("https://")) {
        return line;
      }
    }
    throw new AssertionError("the chat has ended");
  }

  private static boolean mounts(Path disk) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0;
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException _) {
      return -1;
    }
  }

  private static Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "serai.app.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String output(Process process) throws Exception {
    try (var reader = process.inputReader()) {
      var text = reader.readAllAsString();
      process.waitFor();
      return text;
    }
  }

  private String corpus() throws IOException {
    var corpus = folder.resolve("corpus");
    Files.createDirectories(corpus);
    Files.copy(Path.of("corpus/2025/03/thx-news-tokyo-dialogue.md"), corpus.resolve("thx.md"));
    return corpus.toString();
  }

  private String data() {
    return folder.resolve("data").toString();
  }
}
