package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Span;

/// Holds the Verifier against true claims of `src/eval/claims.jsonl` and against each of them made
/// false in three ways. `-Dmutations=all` lists those on which it errs.
class MutationTest {
  private static final double ACCEPTED = 0.97;
  private static final double REFUSED = 0.99;
  private static final int WAYS = 3;

  private final Outlets outlets = OutletsFile.read(Path.of("config/outlets.yaml"));
  private final Gazetteer gazetteer = GazetteerFile.read(Path.of("config/gazetteer.yaml"));
  private final Glossary glossary = GlossaryFolder.read(Path.of("config/glossary"));
  private final Verifier verifier = new Verifier(gazetteer, glossary, outlets);
  private final Corruption corruption =
      new Corruption(gazetteer, outlets, new Reader(gazetteer, glossary, outlets));
  private final Map<String, int[]> right = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  @Test
  void lets_true_claims_pass_and_refuses_corrupted_ones() throws IOException {
    var articles = articles();
    int number = 0;
    for (var line : Files.readAllLines(Path.of("src/eval/claims.jsonl"))) {
      number++;
      if (isLeftOut(number)) {
        continue;
      }
      judge(new ObjectMapper().readValue(line, TrueClaim.class), articles, number);
    }

    report();
    assertThat(rate("true")).as("true claims accepted").isGreaterThanOrEqualTo(ACCEPTED);
    assertThat(rate("corrupted")).as("corrupted refused").isGreaterThanOrEqualTo(REFUSED);
  }

  /// `-Dclaims=odd` or `even` takes one half of them, for whoever works on the rules.
  private static boolean isLeftOut(int number) {
    var half = System.getProperty("claims", "all");
    return (half.equals("odd") && number % 2 == 0) || (half.equals("even") && number % 2 == 1);
  }

  private void judge(TrueClaim claim, Map<String, Article> articles, int number) {
    var article = Objects.requireNonNull(articles.get(claim.article()), claim.id());
    int start = article.text().indexOf(claim.quote());
    var span = new Span(start, start + claim.quote().length());
    var language = Language.of(claim.lang()).orElseThrow();
    var objection = objection(claim.claim(), article, span);
    count("true", objection.isEmpty());
    count("true " + claim.kind(), objection.isEmpty());
    count("true " + claim.lang(), objection.isEmpty());
    objection.ifPresent(reason ->
        errors.add(
            "%s refused: %s%n    %s%n    %s"
                .formatted(claim.id(), reason, claim.claim(), claim.quote())));
    int made = 0;
    var kinds = Corruption.Kind.values();
    for (int i = 0; i < kinds.length && made < WAYS; i++) {
      var kind = kinds[(i + number * 2) % kinds.length];
      var corrupted = corruption.of(kind, claim.claim(), language, article, claim.quote(), number);
      if (corrupted.isPresent()) {
        made++;
        boolean refused = objection(corrupted.get(), article, span).isPresent();
        count("corrupted", refused);
        count("corrupted " + kind.name().toLowerCase(Locale.ROOT), refused);
        if (!refused) {
          errors.add(
              "%s accepted %s:%n    %s%n    %s"
                  .formatted(claim.id(), kind, corrupted.get(), claim.quote()));
        }
      }
    }
    assertThat(made).as(claim.id() + " can be corrupted").isEqualTo(WAYS);
  }

  private Optional<String> objection(String sentence, Article article, Span span) {
    var passage = new Passage(article.id(), new Span(0, article.text().length()), article.text());
    var evidence =
        new Evidence(
            List.of(new Found(article, passage, 1, 1, 1)),
            Map.of(),
            new Coverage(1, Optional.empty(), Optional.empty(), 0));
    return verifier.objection(new Claim(sentence, List.of(Citation.of(article, span))), evidence);
  }

  private void count(String what, boolean good) {
    var counts = right.computeIfAbsent(what, key -> new int[2]);
    counts[0] += good ? 1 : 0;
    counts[1]++;
  }

  private double rate(String what) {
    var counts = right.getOrDefault(what, new int[] {0, 1});
    return (double) counts[0] / counts[1];
  }

  private void report() {
    right.forEach((what, counts) ->
        System.out.printf(
            Locale.ROOT, "%-24s %4d of %4d  %.3f%n", what, counts[0], counts[1], rate(what)));
    if (System.getProperty("mutations") != null) {
      errors.forEach(System.out::println);
    }
  }

  private static Map<String, Article> articles() {
    var articles = new HashMap<String, Article>();
    new CorpusFolder(Path.of("corpus"))
        .read()
        .articles()
        .forEach(a -> articles.put(a.id().value(), a));
    return articles;
  }

  private record TrueClaim(
      String id, String article, String quote, String lang, String claim, String kind) {}
}
