package serai.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Pieces of text.
final class Fragment {
  private static final Pattern OFFSET = Pattern.compile("(?:byte )?offset (\\d{1,6})");

  /// Enough to see the mistake in a log.
  private static final int SHOWN = 120;

  private Fragment() {}

  /// The piece of a text that a complaint points at with a byte offset; its beginning otherwise.
  static String of(String text, String complaint) {
    var offset = OFFSET.matcher(complaint);
    int at = offset.find() ? Math.min(Integer.parseInt(offset.group(1)), text.length()) : 0;
    int from = Math.max(0, at - SHOWN / 2);
    return text.substring(from, Math.min(text.length(), from + SHOWN)).replaceAll("\\s+", " ");
  }

  /// A text in pieces of at most so many UTF-16 units, cut at a line or a space where there is one.
  static List<String> pieces(String text, int most) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (text.length() - from > most) {
      int to = Math.max(text.lastIndexOf('\n', from + most), text.lastIndexOf(' ', from + most));
      if (to <= from) {
        to = from + most;
        if (Character.isHighSurrogate(text.charAt(to - 1))) {
          to--;
        }
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
