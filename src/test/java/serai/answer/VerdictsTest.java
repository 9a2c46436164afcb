package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import serai.AnArticle;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Passage;
import serai.domain.Span;

/// The table of what the Verifier lets pass and what it refuses, in `verdicts.txt`.
class VerdictsTest {
  private static final Verifier VERIFIER =
      new Verifier(
          GazetteerFile.read(Path.of("config/gazetteer.yaml")),
          GlossaryFolder.read(Path.of("config/glossary")),
          OutletsFile.read(Path.of("config/outlets.yaml")));

  private static final Map<String, Article> ARTICLES = new LinkedHashMap<>();
  private static final List<Verdict> VERDICTS = read();

  /// One line of the table.
  record Verdict(boolean stands, String kind, Claim claim) {
    @Override
    public String toString() {
      return kind + " | " + claim.sentence();
    }
  }

  static Stream<Verdict> verdicts() {
    return VERDICTS.stream();
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void judges_as_the_table_says(Verdict verdict) {
    var judged = VERIFIER.judge(verdict.claim(), evidence());

    assertThat(judged instanceof Verifier.Stands)
        .as("%s: %s", verdict, judged)
        .isEqualTo(verdict.stands());
  }

  @Test
  void the_table_is_long_enough() {
    assertThat(VERDICTS).hasSizeGreaterThanOrEqualTo(120);
  }

  private static List<Verdict> read() {
    var verdicts = new ArrayList<Verdict>();
    try (var in = Objects.requireNonNull(VerdictsTest.class.getResourceAsStream("verdicts.txt"))) {
      var lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      articles(lines);
      var current = "";
      for (var line : lines) {
        if (line.startsWith("= ")) {
          current = cells(line.substring(2)).getFirst();
        } else if (line.startsWith("+ ") || line.startsWith("- ")) {
          verdicts.add(verdict(line, current));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return verdicts;
  }

  private static void articles(List<String> lines) {
    for (int at = 0; at + 1 < lines.size(); at++) {
      if (lines.get(at).startsWith("= ")) {
        var cells = cells(lines.get(at).substring(2));
        ARTICLES.put(cells.getFirst(), article(cells, lines.get(at + 1)));
      }
    }
  }

  private static Verdict verdict(String line, String current) {
    var cells = cells(line.substring(2));
    var sentence = cells.get(1);
    var citations = new ArrayList<>(List.of(whole(current)));
    if (sentence.startsWith("&")) {
      int gap = sentence.indexOf(' ');
      citations.add(whole(sentence.substring(1, gap)));
      sentence = sentence.substring(gap + 1);
    }
    return new Verdict(line.startsWith("+"), cells.getFirst(), new Claim(sentence, citations));
  }

  private static Citation whole(String id) {
    var article = Objects.requireNonNull(ARTICLES.get(id), id);
    return Citation.of(article, new Span(0, article.text().length()));
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Evidence evidence() {
    var found =
        ARTICLES.values().stream()
            .map(a ->
                new Found(
                    a, new Passage(a.id(), new Span(0, a.text().length()), a.text()), 1, 1, 1))
            .toList();
    return new Evidence(
        found, Map.of(), new Coverage(found.size(), Optional.empty(), Optional.empty(), 0));
  }

  private static Article article(List<String> cells, String text) {
    return AnArticle.of(cells.get(0), text)
        .by(cells.get(1))
        .titled(cells.get(0))
        .dated(cells.get(2))
        .in(cells.get(3))
        .article();
  }
}
