package serai.app;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/// Where a command prints: answers to one side, everything else to the other. Control characters,
/// with which a text could steer the terminal, do not get through.
record Console(PrintWriter out, PrintWriter err) {
  /// Control characters but for line ends and tabs, and marks that turn the direction of writing.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069]");

  /// Prints an answer.
  void say(String text) {
    out.println(STEERING.matcher(text).replaceAll(""));
    out.flush();
  }

  /// Prints what is not an answer: progress, warnings, complaints.
  void tell(String sentence) {
    err.println(STEERING.matcher(sentence).replaceAll(""));
    err.flush();
  }
}
