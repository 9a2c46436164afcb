package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import serai.disk.CorpusFolder;

class RelevanceTest {
  private final Relevance relevance = News.relevance(List.of());

  @Test
  void lets_in_what_the_corpus_is_about_and_keeps_out_what_is_elsewhere() throws IOException {
    var corpus = new CorpusFolder(Path.of("corpus")).read().articles();
    var missed = new ArrayList<String>();
    for (var article : corpus) {
      relevance
          .objection(article.title(), article.text())
          .ifPresent(why -> missed.add(article.id() + " (" + article.title() + "): " + why));
    }
    var let = new ArrayList<String>();
    var elsewhere = lines("elsewhere.txt");
    for (var line : elsewhere) {
      var parts = line.split(" \\| ", 2);
      if (relevance.objection(parts[0], parts[1]).isEmpty()) {
        let.add(parts[0]);
      }
    }

    double recall = 1 - (double) missed.size() / corpus.size();
    double kept = corpus.size() - missed.size();
    double precision = kept / (kept + let.size());
    assertThat(recall).as("recall; missed %s", missed).isGreaterThanOrEqualTo(0.97);
    assertThat(precision).as("precision; let in %s", let).isGreaterThanOrEqualTo(0.97);
    assertThat(let).hasSizeLessThanOrEqualTo(elsewhere.size() / 20);
  }

  @Test
  void lets_in_short_reports_that_name_each_side_once() throws IOException {
    var missed = new ArrayList<String>();
    for (var line : lines("within.txt")) {
      var parts = line.split(" \\| ", 2);
      relevance.objection(parts[0], parts[1]).ifPresent(why -> missed.add(parts[0] + ": " + why));
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void an_entry_without_any_name_need_not_be_fetched() {
    assertThat(relevance.isElsewhere("A parade was held in Rome.")).isTrue();
    assertThat(relevance.isElsewhere("A parade was held in Tokyo.")).isFalse();
    assertThat(relevance.isElsewhere("Парад прошёл в Ташкенте.")).isFalse();
  }

  private static List<String> lines(String resource) throws IOException {
    try (var stream = RelevanceTest.class.getResourceAsStream(resource)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    }
  }
}
