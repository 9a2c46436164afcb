package serai.app;

import java.util.List;
import java.util.function.Consumer;

/// Works through the lines of a file of questions; a line that cannot be read is named on stderr
/// and the rest goes on.
final class LineByLine {
  private final String file;
  private final List<String> lines;

  LineByLine(String file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
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
      AskedQuestion question;
      try {
        question = AskedQuestion.parse(lines.get(i), i + 1);
      } catch (IllegalArgumentException e) {
        System.err.println(file + ", line " + (i + 1) + ": " + e.getMessage());
        code = Main.FAILED;
        continue;
      }
      work.accept(question);
    }
    return code;
  }
}
