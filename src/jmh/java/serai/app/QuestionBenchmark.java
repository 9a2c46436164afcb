package serai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import picocli.CommandLine;
import serai.ask.Ask;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.evaluate.AcceptedCard;
import serai.evaluate.GoldQuestion;
import serai.evaluate.QuestionFile;

/// Measures a warm question from what was typed to the reply, over the project's own questions and
/// corpus. A question in English never has its vector from an earlier round.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
public class QuestionBenchmark {
  /// Marks that a question may end in, so that it is another one in each round: by the time that
  /// they are used up its first vector has been forgotten.
  private static final int MARKS = 40;

  @Param({"all", "en", "ru"})
  public String language = "all";

  private final Serai serai = opened();
  private List<GoldQuestion> questions = List.of();
  private int asked;

  @Setup
  public void read() throws IOException {
    var only = Language.of(language);
    var lines = Files.readAllLines(Path.of("src/eval/questions.jsonl"));
    questions =
        QuestionFile.read("questions", lines).stream()
            .flatMap(conversation -> conversation.turns().stream())
            .filter(question -> only.isEmpty() || question.language().equals(only))
            .toList();
  }

  @TearDown
  public void close() {
    serai.close();
  }

  @Benchmark
  public Ask.Asked question() {
    var question = questions.get(asked % questions.size());
    int round = asked / questions.size();
    asked++;
    return serai
        .ask()
        .answer(
            question.question() + "?".repeat(round % MARKS),
            Conversation.empty(),
            AcceptedCard.AS_OF,
            question.language());
  }

  private static Serai opened() {
    var places = new Places();
    new CommandLine(places).parseArgs("--data", "target/jmh-data");
    return Serai.open(
        places, new Console(new PrintWriter(System.out), new PrintWriter(System.err)));
  }
}
