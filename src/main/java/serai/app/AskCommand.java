package serai.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import serai.domain.Conversation;
import serai.render.PlainText;

/// `serai ask`: one question, answered in the terminal.
@Command(
    name = "ask",
    description = "Answers one question.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: serai ask \"How much has Japan pledged to invest in Central Asia?\""})
final class AskCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

  @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "the question")
  private List<String> words = List.of();

  @Option(names = "--json", description = "the reply as one line of JSON")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which it is asked, such as 2026-01-31 (default: today)")
  private @Nullable String asOf;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = out();
    try (var serai = Serai.open(places)) {
      long start = System.nanoTime();
      var turn =
          serai
              .ask()
              .answer(String.join(" ", words), Conversation.empty(), day(serai), Optional.empty())
              .turn();
      long millis = Millis.since(start);
      out.println(json ? ReplyLine.of("1", 1, turn, millis) : PlainText.of(turn));
      out.flush();
    }
    return 0;
  }

  private LocalDate day(Serai serai) {
    return asOf == null ? serai.today() : Arguments.day(asOf);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
