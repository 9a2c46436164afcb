package serai.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import serai.evaluate.Evaluation;
import serai.evaluate.GoldConversation;
import serai.evaluate.Grade;
import serai.evaluate.QuestionFile;

/// `serai evaluate`: questions with known answers in, a scorecard out.
@Command(
    name = "evaluate",
    description = "Asks questions whose answers are known and prints a scorecard.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "questions with gold answers")
  private List<String> files = List.of();

  @Option(names = "--failures", description = "list the questions that went wrong")
  private boolean failures;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var conversations = new ArrayList<GoldConversation>();
    for (var file : files) {
      try {
        conversations.addAll(QuestionFile.read(file, Arguments.lines(file)));
      } catch (IllegalArgumentException e) {
        throw new WrongUsage(String.valueOf(e.getMessage()), e);
      }
    }
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var serai = Serai.open(places)) {
      var evaluation = new Evaluation(serai.ask(), serai.today());
      var scorecard = evaluation.of(conversations, grade -> report(grade, out));
      scorecard.lines().forEach(out::println);
      out.flush();
    }
    return 0;
  }

  private void report(Grade grade, PrintWriter out) {
    if (failures && !grade.right()) {
      out.printf(
          "wrong  %-20s %-9s rank %2d  %s%n",
          grade.gold().id(),
          grade.answered() ? (grade.contained() ? "uncited" : "answered") : "abstained",
          grade.rank(),
          grade.gold().question());
    }
  }
}
