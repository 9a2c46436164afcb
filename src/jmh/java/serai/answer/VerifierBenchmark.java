package serai.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.domain.Answer;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Passage;
import serai.domain.Span;

/// How long the verification of an answer of ten sentences takes: each is the beginning of an
/// article, shortened, so that it is held against every rule and not taken for a quotation.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class VerifierBenchmark {
  private static final int SENTENCES = 10;

  private final Verifier verifier =
      new Verifier(
          GazetteerFile.read(Path.of("config/gazetteer.yaml")),
          GlossaryFolder.read(Path.of("config/glossary")),
          OutletsFile.read(Path.of("config/outlets.yaml")));
  private final List<Claim> claims = new ArrayList<>();
  private final Evidence evidence = evidence();

  @Benchmark
  public Optional<Answer> tenSentences() {
    return verifier.verify(new Draft(claims, List.of(), "model:none"), evidence);
  }

  private Evidence evidence() {
    var found = new ArrayList<Found>();
    for (var article : new CorpusFolder(Path.of("corpus")).read().articles()) {
      int end = article.text().indexOf(". ") + 1;
      if (article.lang().equals("en") && end > 80 && claims.size() < SENTENCES) {
        var span = new Span(0, article.text().length());
        found.add(new Found(article, new Passage(article.id(), span, article.text()), 1, 1, 1));
        claims.add(
            new Claim(
                article.text().substring(0, end - 1) + " indeed.",
                List.of(Citation.of(article, new Span(0, end)))));
      }
    }
    return new Evidence(
        found, Map.of(), new Coverage(found.size(), Optional.empty(), Optional.empty(), 0));
  }
}
