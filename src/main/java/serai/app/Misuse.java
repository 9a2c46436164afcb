package serai.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line: a sentence, a hint, and where to read on.
final class Misuse {
  private Misuse() {}

  static List<String> lines(ParameterException misuse) {
    var command = misuse.getCommandLine();
    var name = command.getCommandSpec().qualifiedName();
    var lines = new ArrayList<String>();
    lines.add(name + ": " + sentence(misuse, command));
    if (misuse instanceof MissingParameterException) {
      lines.addAll(List.of(command.getCommandSpec().usageMessage().footer()));
    }
    lines.removeIf(String::isBlank);
    lines.add("More: " + name + " --help");
    return lines;
  }

  private static String sentence(ParameterException misuse, CommandLine command) {
    if (misuse instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      var word = unmatched.getUnmatched().getFirst();
      return word.startsWith("-") ? unknownOption(word, command) : unknownWord(word, command);
    }
    if (misuse instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", "))
          + " is missing.";
    }
    var message = String.valueOf(misuse.getMessage()).lines().findFirst().orElse("wrong usage");
    return message.endsWith(".") ? message : message + ".";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String unknownOption(String word, CommandLine command) {
    var option = word.split("=", 2)[0];
    var known = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
    return "there is no option " + option + meant(CloseWord.to(option, known)) + ".";
  }

  private static String unknownWord(String word, CommandLine command) {
    var known = new TreeSet<>(command.getSubcommands().keySet());
    return known.isEmpty()
        ? "'" + word + "' is one argument too many."
        : "there is no command '"
            + word
            + "'"
            + meant(CloseWord.to(word, known))
            + "; there are "
            + String.join(", ", known)
            + ".";
  }

  private static String meant(Optional<String> word) {
    return word.map(close -> " (did you mean " + close + "?)").orElse("");
  }
}
