package serai.app;

import java.util.List;
import java.util.function.Consumer;
import serai.ask.Typed;

/// Works through the lines of a file of questions; a line that cannot be read is named on stderr
/// and the rest goes on.
final class LineByLine {
  private final String file;
  private final List<String> lines;
  private final Console console;

  LineByLine(String file, Console console) {
    this.file = Arguments.name(file);
    this.lines = Arguments.lines(file);
    this.console = console;
  }

  /// Works through all lines.
  ///
  /// @return the exit code: 0, or 1 when a line could not be read
  int each(Consumer<AskedQuestion> work) {
    int code = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      var where = file + ", line " + (i + 1) + ": ";
      AskedQuestion question;
      try {
        question = AskedQuestion.parse(lines.get(i), i + 1);
      } catch (IllegalArgumentException e) {
        console.tell(where + e.getMessage());
        code = Main.FAILED;
        continue;
      }
      if (question.turns().stream().anyMatch(turn -> Typed.of(turn).cut())) {
        console.tell(where + AskCommand.CUT);
      }
      work.accept(question);
    }
    return code;
  }
}
