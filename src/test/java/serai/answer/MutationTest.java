package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  /// Of those that take understanding: who acts on whom, what is compared, names mixed from two
  /// quotes.
  private static final double HARD = 0.65;

  private static final int WAYS = Integer.getInteger("ways", 3);

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
    var claims = claims();
    for (int number = 1; number <= claims.size(); number++) {
      if (!isLeftOut(number)) {
        judge(claims.get(number - 1), articles, number);
        misplace(claims.get(number - 1), claims.get(number % claims.size()), articles);
      }
    }

    report();
    assertThat(rate("true")).as("true claims accepted").isGreaterThanOrEqualTo(ACCEPTED);
    assertThat(rate("corrupted")).as("corrupted refused").isGreaterThanOrEqualTo(REFUSED);
    assertThat(rate("hard")).as("hard ones refused").isGreaterThanOrEqualTo(HARD);
  }

  /// `-Dclaims=odd` or `even` takes one half of them, for whoever works on the rules.
  private static boolean isLeftOut(int number) {
    var half = System.getProperty("claims", "all");
    return (half.equals("odd") && number % 2 == 0) || (half.equals("even") && number % 2 == 1);
  }

  private static List<TrueClaim> claims() throws IOException {
    var claims = new ArrayList<TrueClaim>();
    for (var line :
        Files.readAllLines(Path.of(System.getProperty("claims.file", "src/eval/claims.jsonl")))) {
      claims.add(new ObjectMapper().readValue(line, TrueClaim.class));
    }
    return claims;
  }

  /// Cites the words of another claim for one, and mixes a name of the other into it.
  private void misplace(TrueClaim claim, TrueClaim other, Map<String, Article> articles) {
    if (claim.quote().equals(other.quote())) {
      return;
    }
    var cited = citation(claim, articles);
    var elsewhere = citation(other, articles);
    refuse(claim, "corrupted", "CITATION", claim.claim(), List.of(elsewhere));
    corruption
        .fused(claim.claim(), claim.quote(), other.quote(), Language.of(claim.lang()).orElseThrow())
        .ifPresent(fused -> refuse(claim, "hard", "FUSION", fused, List.of(cited, elsewhere)));
  }

  private void refuse(
      TrueClaim claim, String group, String kind, String sentence, List<Citation> citations) {
    boolean refused = objection(sentence, citations).isPresent();
    count(group, refused);
    count(group + " " + kind.toLowerCase(Locale.ROOT), refused);
    if (!refused) {
      errors.add(
          "%s accepted %s:%n    %s%n    %s"
              .formatted(
                  claim.id(), kind, sentence, citations.stream().map(Citation::quote).toList()));
    }
  }

  private static Citation citation(TrueClaim claim, Map<String, Article> articles) {
    var article = Objects.requireNonNull(articles.get(claim.article()), claim.id());
    int start = article.text().indexOf(claim.quote());
    return Citation.of(article, new Span(start, start + claim.quote().length()));
  }

  private void judge(TrueClaim claim, Map<String, Article> articles, int number) {
    var article = Objects.requireNonNull(articles.get(claim.article()), claim.id());
    var cited = List.of(citation(claim, articles));
    var language = Language.of(claim.lang()).orElseThrow();
    var objection = objection(claim.claim(), cited);
    count("true", objection.isEmpty());
    count("true " + claim.kind(), objection.isEmpty());
    count("true " + claim.lang(), objection.isEmpty());
    objection.ifPresent(reason ->
        errors.add(
            "%s refused: %s%n    %s%n    %s"
                .formatted(claim.id(), reason, claim.claim(), claim.quote())));
    int made = 0;
    var kinds = Arrays.stream(Corruption.Kind.values()).filter(kind -> !kind.isHard()).toList();
    for (int i = 0; i < kinds.size() && made < WAYS; i++) {
      var kind = kinds.get((i + number * 2) % kinds.size());
      var corrupted = corruption.of(kind, claim.claim(), language, article, claim.quote(), number);
      if (corrupted.isPresent()) {
        made++;
        refuse(claim, "corrupted", kind.name(), corrupted.get(), cited);
      }
    }
    for (var kind : Corruption.Kind.values()) {
      if (kind.isHard()) {
        corruption
            .of(kind, claim.claim(), language, article, claim.quote(), number)
            .ifPresent(sentence -> refuse(claim, "hard", kind.name(), sentence, cited));
      }
    }
    assertThat(made).as(claim.id() + " can be corrupted").isGreaterThanOrEqualTo(Math.min(WAYS, 3));
  }

  private Optional<String> objection(String sentence, List<Citation> citations) {
    var found =
        citations.stream()
            .map(Citation::article)
            .distinct()
            .map(a ->
                new Found(
                    a, new Passage(a.id(), new Span(0, a.text().length()), a.text()), 1, 1, 1))
            .toList();
    var evidence =
        new Evidence(
            found, Map.of(), new Coverage(found.size(), Optional.empty(), Optional.empty(), 0));
    return switch (verifier.judge(new Claim(sentence, citations), evidence)) {
      case Verifier.Stands _ -> Optional.empty();
      case Verifier.Refused(var reason) -> Optional.of(reason);
    };
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
