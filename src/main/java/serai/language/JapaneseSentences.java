package serai.language;

import java.util.ArrayList;
import java.util.List;

/// Where Japanese sentences end: behind 。！？ outside of brackets, so that a speech 「…。…。」 stays with
/// the words that say whose it is.
final class JapaneseSentences {
  private static final String OPENING = "「『（(〈《【〔［[";
  private static final String CLOSING = "」』）)〉》】〕］]";
  private static final String STOPS = "。！？．";
  private static final String NARROW_STOPS = "!?｡";

  private JapaneseSentences() {}

  /// Ends of the sentences of one line, ascending.
  static List<Integer> ends(String line) {
    var ends = new ArrayList<Integer>();
    boolean balanced = isBalanced(line);
    int depth = 0;
    int at = 0;
    while (at < line.length()) {
      char sign = line.charAt(at);
      if (balanced && OPENING.indexOf(sign) >= 0) {
        depth++;
      } else if (balanced && CLOSING.indexOf(sign) >= 0) {
        depth--;
      }
      at++;
      if (depth == 0 && stops(line, at - 1)) {
        at = behindStops(line, at, balanced);
        ends.add(at);
      }
    }
    return ends;
  }

  /// A bracket that is never closed must not swallow the rest of the line.
  private static boolean isBalanced(String line) {
    int depth = 0;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (OPENING.indexOf(sign) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(sign) >= 0 && --depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean stops(String line, int at) {
    char sign = line.charAt(at);
    if (sign == '．') {
      return at + 1 == line.length() || !Character.isDigit(line.charAt(at + 1));
    }
    return STOPS.indexOf(sign) >= 0
        || (NARROW_STOPS.indexOf(sign) >= 0
            && (at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1))));
  }

  private static int behindStops(String line, int start, boolean balanced) {
    int at = start;
    while (at < line.length()
        && (stops(line, at) || (!balanced && CLOSING.indexOf(line.charAt(at)) >= 0))) {
      at++;
    }
    return at;
  }
}
