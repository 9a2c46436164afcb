package serai.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import serai.ask.Typed;
import serai.domain.Conversation;
import serai.render.PlainText;

/// `serai ask`: one question, answered in the terminal.
@Command(
    name = "ask",
    description = "Answers one question.",
    footer = {"", "Example: serai ask \"How much has Japan pledged to invest in Central Asia?\""})
final class AskCommand implements Callable<Integer> {
  /// What is said of a question that is too long.
  static final String CUT =
      "the question is long: only its first " + Typed.LONGEST + " characters are read";

  @Mixin private final Surroundings surroundings = new Surroundings();

  @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "the question")
  private List<String> words = List.of();

  @Option(names = "--json", description = "the reply as one line of JSON")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which it is asked, such as 2026-01-31 (default: today)")
  private @Nullable String asOf;

  @Override
  public Integer call() {
    var console = surroundings.console();
    var day = Optional.ofNullable(asOf).map(Arguments::day);
    var question = question(console);
    try (var serai = Serai.open(surroundings.places(), console)) {
      long start = System.nanoTime();
      var turn =
          serai
              .ask()
              .answer(question, Conversation.empty(), day.orElse(serai.today()), Optional.empty())
              .turn();
      long millis = Millis.since(start);
      console.say(json ? ReplyLine.of("1", 1, turn, millis) : PlainText.of(turn));
    }
    return 0;
  }

  private String question(Console console) {
    var typed = Typed.of(String.join(" ", words));
    if (typed.isEmpty()) {
      throw new WrongUsage(
          "The question is empty: ask something, such as \"When was the first summit?\".");
    }
    if (typed.cut()) {
      console.tell("serai: " + CUT + ".");
    }
    return typed.text();
  }
}
