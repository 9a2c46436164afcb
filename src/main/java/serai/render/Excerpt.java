package serai.render;

import java.util.List;
import serai.domain.Citation;

/// Cited words with what stands around them in the same paragraph.
final class Excerpt {
  /// UTF-16 units before and after the cited words at most: enough to see what they are about.
  private static final int AROUND = 280;

  /// UTF-16 units of the cited words at most.
  private static final int MOST = 1200;

  private Excerpt() {}

  /// The words, the cited ones standing out.
  static List<Inline> of(Citation citation) {
    var text = citation.article().text();
    int start = citation.span().start();
    int end = citation.span().end();
    return List.of(
        new Inline.Text(before(text, start)),
        new Inline.Strong(Untrusted.shortened(citation.quote(), MOST)),
        new Inline.Text(after(text, end)));
  }

  private static String before(String text, int start) {
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    if (start - from <= AROUND) {
      return text.substring(Math.min(from, start), start);
    }
    int space = text.indexOf(' ', start - AROUND);
    int cut = space < 0 || space >= start ? safe(text, start - AROUND) : space + 1;
    return "… " + text.substring(cut, start);
  }

  private static String after(String text, int end) {
    int line = text.indexOf('\n', end);
    int to = line < 0 ? text.length() : line;
    if (to - end <= AROUND) {
      return text.substring(end, to);
    }
    int space = text.lastIndexOf(' ', end + AROUND);
    int cut = space <= end ? safe(text, end + AROUND) : space;
    return text.substring(end, cut) + " …";
  }

  /// A place that is not in the middle of a character.
  private static int safe(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
