package serai.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import serai.domain.Outage;

/// The program: one command line in, one exit code out (0 done, 1 failed while working, 2 wrong
/// usage or settings).
@Command(
    name = "serai",
    description =
        "Answers questions on Japan's ties with Central Asia from news articles, with the outlet"
            + " behind every sentence.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AskCommand.class,
      ChatCommand.class,
      AnswerCommand.class,
      SearchCommand.class,
      ImportCommand.class,
      EvaluateCommand.class,
      DoctorCommand.class
    },
    footer = {"", "./serai test runs the whole test suite. COMMAND --help tells more."})
public final class Main implements Runnable {
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /// Lucene advises on the JVM's options in a log of its own; kept here, else it is forgotten.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed);
  }

  /// Without a command there is nothing to do: show what can be done.
  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    return switch (failure) {
      case WrongUsage wrong -> complained(command, String.valueOf(wrong.getMessage()), WRONG_USAGE);
      case Outage outage -> complained(command, sentence(outage), FAILED);
      default -> {
        org.slf4j.LoggerFactory.getLogger(Main.class).error("unexpected", failure);
        yield complained(command, "something unexpected went wrong: " + failure, FAILED);
      }
    };
  }

  private static int complained(CommandLine command, String sentence, int code) {
    command.getErr().println("serai: " + sentence);
    return code;
  }

  private static String sentence(Outage outage) {
    var cause = outage.getCause();
    return cause == null || cause.getMessage() == null
        ? String.valueOf(outage.getMessage())
        : outage.getMessage() + " (" + cause.getMessage() + ")";
  }
}
