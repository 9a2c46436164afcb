package serai.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import serai.evaluate.AcceptedCard;
import serai.evaluate.Evaluation;
import serai.evaluate.GoldConversation;
import serai.evaluate.Grade;
import serai.evaluate.QuestionFile;
import serai.evaluate.Scorecard;

/// `serai evaluate`: questions with known answers in, a scorecard out.
@Command(
    name = "evaluate",
    description = {
      "Asks questions whose answers are known and prints a scorecard.",
      "Without FILE: the project's own questions, held against the scorecard accepted last."
    },
    footer = {"", "Example: serai evaluate src/eval/questions.jsonl --failures"})
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> OWN =
      List.of("questions.jsonl", "conversations.jsonl", "fresh-open.jsonl", "fresh-kept.jsonl");
  private static final String ACCEPTED = "scorecard.txt";

  @Mixin private final Surroundings surroundings = new Surroundings();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "questions with gold answers")
  private List<String> files = List.of();

  @Option(names = "--failures", description = "list the questions that went wrong")
  private boolean failures;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which questions without one of their own are asked")
  private @Nullable String asOf;

  @Option(
      names = "--accept",
      description = "write the scorecard of the project's own questions as the accepted one")
  private boolean accept;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "the language model that writes, as in SERAI_MODEL; also tells what became of its claims",
        "(default: none, whatever the settings say)"
      })
  private String model = "none";

  @Override
  public Integer call() {
    boolean isOwn = files.isEmpty();
    boolean isQuoting = model.equals("none");
    if (accept && (!isOwn || asOf != null || !isQuoting)) {
      throw new WrongUsage(
          "--accept goes with the project's own questions on their own day: leave out FILE,"
              + " --as-of and --model.");
    }
    var console = surroundings.console();
    var day = Optional.ofNullable(asOf).map(Arguments::day);
    var conversations = isOwn ? read(own()) : read(files);
    var tally = new ModelTally();
    try (var serai = Serai.open(surroundings.places(), console, environment(), tally::add)) {
      var today = isOwn ? AcceptedCard.AS_OF : serai.today();
      var scorecard =
          new Evaluation(serai.ask(), day.orElse(today))
              .of(conversations, grade -> report(grade, console));
      scorecard.lines().forEach(console::say);
      if (!isQuoting) {
        tally.lines().forEach(console::say);
      }
      return isOwn && asOf == null && isQuoting ? hold(scorecard, console) : 0;
    }
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("SERAI_MODEL", model);
    return environment;
  }

  /// Holds the card against the accepted one, or accepts it.
  private int hold(Scorecard scorecard, Console console) {
    var file = folder().resolve(ACCEPTED);
    if (accept) {
      try (var lines = Lines.to(file.toString(), console)) {
        AcceptedCard.lines(scorecard).forEach(lines::write);
      }
      console.tell("accepted: " + file);
      return 0;
    }
    var moved = AcceptedCard.read(Arguments.lines(file.toString())).moved(scorecard);
    if (moved.isEmpty()) {
      console.tell("as accepted in " + file);
      return 0;
    }
    moved.forEach(console::tell);
    console.tell("The scorecard has moved; when it is meant to: serai evaluate --accept");
    return Main.FAILED;
  }

  private static List<GoldConversation> read(List<String> files) {
    var conversations = new ArrayList<GoldConversation>();
    for (var file : files) {
      try {
        conversations.addAll(QuestionFile.read(Arguments.name(file), Arguments.lines(file)));
      } catch (IllegalArgumentException e) {
        throw new WrongUsage(String.valueOf(e.getMessage()), e);
      }
    }
    return conversations;
  }

  private static List<String> own() {
    return OWN.stream().map(name -> folder().resolve(name).toString()).toList();
  }

  private static Path folder() {
    return Places.home().resolve("src/eval");
  }

  private void report(Grade grade, Console console) {
    if (failures && !grade.right()) {
      console.say(
          "wrong  %-20s %-9s rank %2d  %s"
              .formatted(
                  grade.gold().id(),
                  grade.answered() ? (grade.contained() ? "uncited" : "answered") : "abstained",
                  grade.rank(),
                  grade.gold().question()));
    }
  }
}
