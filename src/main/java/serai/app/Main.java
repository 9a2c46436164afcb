package serai.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import serai.domain.Outage;

/// The program: one command line in, one exit code out (0 done, 1 failed while working, 2 wrong
/// usage or settings).
@Command(
    name = "serai",
    description =
        "Answers questions on Japan's ties with Central Asia from news articles, with the outlet"
            + " behind every sentence.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AskCommand.class,
      ChatCommand.class,
      ServeCommand.class,
      AnswerCommand.class,
      SearchCommand.class,
      ImportCommand.class,
      GatherCommand.class,
      DigestCommand.class,
      EvaluateCommand.class,
      DoctorCommand.class,
      RehearseCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; that the articles do not say is an answer too",
      "1:failed while working",
      "2:wrong usage or settings"
    },
    footer = {
      "",
      "Example: serai ask \"How much has Japan pledged to invest in Central Asia?\"",
      "serai COMMAND --help tells more; ./serai test runs the whole test suite."
    })
public final class Main implements Runnable {
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  /// Libraries that talk in a log of their own; kept here, else the levels are forgotten.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final Logger JLINE = Logger.getLogger("org.jline");

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final Places places = new Places();

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "when something fails, print the whole cause; gather shows each decision")
  private boolean verbose;

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    JLINE.setLevel(Level.SEVERE);
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    var out = new PrintWriter(new OutputStreamWriter(new StandardOutput(), StandardCharsets.UTF_8));
    try {
      int code = commandLine().setOut(out).execute(arguments);
      out.flush();
      return code;
    } catch (StandardOutput.Unread _) {
      return 0;
    } catch (Outage e) {
      System.err.println("serai: " + Complaint.of(e));
      return FAILED;
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((misuse, _) -> misused(misuse))
        .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
  }

  boolean isVerbose() {
    return verbose;
  }

  Places places() {
    return places;
  }

  /// Without a command there is nothing to do: show what can be done.
  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "which command? There are:");
  }

  private static int misused(ParameterException misuse) {
    var command = misuse.getCommandLine();
    var console = console(command);
    if (command.getCommandSpec().parent() == null
        && misuse.getClass().equals(ParameterException.class)) {
      command.usage(command.getErr());
    } else {
      Misuse.lines(misuse).forEach(console::tell);
    }
    return WRONG_USAGE;
  }

  private static int failed(Exception failure, CommandLine command) {
    var console = console(command);
    if (command.getCommandSpec().root().userObject() instanceof Main main && main.verbose) {
      failure.printStackTrace(console.err());
    }
    return switch (failure) {
      case StandardOutput.Unread _ -> 0;
      case WrongUsage wrong -> complained(console, String.valueOf(wrong.getMessage()), WRONG_USAGE);
      case Outage outage -> complained(console, Complaint.of(outage), FAILED);
      default ->
          complained(
              console,
              "something went wrong that should not ("
                  + failure
                  + "): please report it with what the same command prints with --verbose",
              FAILED);
    };
  }

  private static int complained(Console console, String sentence, int code) {
    console.tell("serai: " + sentence);
    return code;
  }

  private static Console console(CommandLine command) {
    return new Console(command.getOut(), command.getErr());
  }
}
