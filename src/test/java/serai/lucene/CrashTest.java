package serai.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.Concept;
import serai.domain.Outage;
import serai.port.PassageIndex.Query;
import serai.port.PassageIndex.Weighted;

class CrashTest {
  @TempDir private Path folder;

  /// @param lines what the writer says before it is killed: odd numbers of them fall into a change
  @ParameterizedTest
  @ValueSource(ints = {3, 9, 19, 34})
  void leaves_a_whole_index_with_all_that_was_reported_when_a_writer_is_killed(int lines)
      throws Exception {
    var said = saidUntilKilled(lines);

    try (var directory = FSDirectory.open(new Shelf(folder).current().orElseThrow());
        var check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
    try (var index = RestlessWriter.index(folder)) {
      assertThat(index.revision()).isNotEmpty();
      for (int i = 0; i < RestlessWriter.ARTICLES_AT_FIRST; i++) {
        assertThat(finds(index, "first" + i)).isTrue();
      }
      for (var line : said) {
        if (line.startsWith("added ")) {
          assertThat(finds(index, line.substring("added ".length()))).as(line).isTrue();
        }
      }
      index.add(List.of(RestlessWriter.article("afterwards")));
      assertThat(finds(index, "afterwards")).isTrue();
    }
  }

  @Test
  void sweeps_away_what_a_killed_writer_left_unfinished() throws Exception {
    saidUntilKilled(1);

    try (var index = RestlessWriter.index(folder)) {
      assertThat(index.revision()).isEmpty();
      index.rebuild(new ArticlesInMemory(RestlessWriter.article("one")), done -> {});
      index.rebuild(new ArticlesInMemory(RestlessWriter.article("two")), done -> {});
      assertThat(finds(index, "two")).isTrue();
    }
    try (var entries = Files.list(folder)) {
      // The one in use and, until the next time, the one before.
      assertThat(entries.filter(Files::isDirectory)).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void lets_others_search_but_not_write_while_one_writes() throws Exception {
    try (var index = RestlessWriter.index(folder)) {
      index.add(List.of(RestlessWriter.article("one")));

      try (var held = WriteLock.take(folder, Duration.ZERO)) {
        held.check();
        assertThat(finds(index, "one")).isTrue();
        assertThatThrownBy(() -> index.add(List.of(RestlessWriter.article("two"))))
            .isInstanceOf(Outage.class)
            .hasMessageContaining("another process")
            .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
            .hasMessageContaining(folder.toString())
            .hasMessageContaining("wait until it is done, or stop it");
      }

      index.add(List.of(RestlessWriter.article("two")));
      assertThat(finds(index, "two")).isTrue();
    }
  }

  @Test
  void sees_what_another_process_builds() {
    try (var reader = RestlessWriter.index(folder);
        var writer = RestlessWriter.index(folder)) {
      for (var id : List.of("one", "two", "three")) {
        writer.rebuild(new ArticlesInMemory(RestlessWriter.article(id)), done -> {});
        assertThat(reader.revision()).isNotEmpty();
        assertThat(finds(reader, id)).isTrue();
      }
      writer.add(List.of(RestlessWriter.article("four")));
      assertThat(reader.revision()).isNotEmpty();
      assertThat(finds(reader, "four")).isTrue();
    }
  }

  @Test
  void names_the_folder_when_it_cannot_be_written() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    try (var index = RestlessWriter.index(file)) {
      assertThatThrownBy(() -> index.add(List.of(RestlessWriter.article("one"))))
          .isInstanceOf(Outage.class)
          .hasMessageContaining(file.toString());
    }
  }

  private List<String> saidUntilKilled(int lines) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                RestlessWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new ArrayList<String>();
    try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      var line = out.readLine();
      while (line != null) {
        if (line.startsWith("build") || line.startsWith("built") || line.startsWith("add")) {
          said.add(line);
        }
        if (said.size() == lines) {
          process.destroyForcibly();
        }
        line = said.size() < lines ? out.readLine() : null;
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    assertThat(said).hasSize(lines);
    return said;
  }

  private static boolean finds(LuceneIndex index, String word) {
    var concept =
        new Concept(word, Concept.Kind.WORD, List.of(new Concept.Form(word, Optional.empty())));
    var query = new Query(List.of(new Weighted(concept, 1)), Optional.empty(), Set.of(), 100);
    return index.search(query).stream().anyMatch(h -> h.passage().article().value().equals(word));
  }
}
