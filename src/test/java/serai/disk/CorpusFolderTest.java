package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Outage;

class CorpusFolderTest {
  @TempDir Path folder;

  @Test
  void reads_the_articles_of_all_subfolders() throws IOException {
    write("2025/12/a.md", file("a", "One."));
    write("2026/01/b.md", file("b", "Two."));
    write("README.txt", "No article.");

    var contents = new CorpusFolder(folder).read();

    assertThat(contents.problems()).isEmpty();
    assertThat(contents.articles())
        .extracting(article -> article.id().value())
        .containsExactly("a", "b");
  }

  @Test
  void names_each_broken_file_and_goes_on() throws IOException {
    write("a.md", file("a", "One."));
    write("b.md", "---\nid: [\n---\n\nWords.\n");
    write("c.md", file("c", ""));
    Files.write(
        folder.resolve("d.md"), file("d", "Слова.").getBytes(Charset.forName("windows-1251")));
    write("e.md", file("e", "Five."));

    var contents = new CorpusFolder(folder).read();

    assertThat(contents.articles())
        .extracting(article -> article.id().value())
        .containsExactly("a", "e");
    assertThat(contents.problems()).hasSize(3);
    assertThat(contents.problems().get(0).toString()).contains("b.md, line ");
    assertThat(contents.problems().get(1).toString()).contains("c.md: the text is empty");
    assertThat(contents.problems().get(2).toString()).contains("d.md: ", "not written in UTF-8");
  }

  @Test
  void the_second_file_with_an_id_is_a_problem() throws IOException {
    write("a.md", file("same", "One."));
    write("b.md", file("same", "Two."));

    var contents = new CorpusFolder(folder).read();

    assertThat(contents.articles()).hasSize(1);
    assertThat(contents.problems()).singleElement().asString().contains("b.md", "'same'", "a.md");
  }

  @Test
  void a_missing_folder_is_named_with_what_to_do() {
    var missing = folder.resolve("missing");

    assertThatThrownBy(() -> new CorpusFolder(missing).read())
        .isInstanceOf(Outage.class)
        .hasMessageContainingAll(missing.toString(), "--corpus");
  }

  @Test
  void every_file_of_our_own_corpus_is_written_as_we_would_write_it() throws IOException {
    var corpus = Path.of("corpus");

    assertThat(new CorpusFolder(corpus).read().problems()).isEmpty();
    try (var files = Files.walk(corpus)) {
      for (var file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        var content = Files.readString(file);
        assertThat(MarkdownFile.write(MarkdownFile.read(file.toString(), content).article()))
            .isEqualTo(content);
      }
    }
  }

  private void write(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String file(String id, String text) {
    return "---\nid: %s\nurl: https://a.example/%s\noutlet: A\nlang: ru\n---\n\n%s\n"
        .formatted(id, id, text);
  }
}
