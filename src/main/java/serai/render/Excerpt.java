package serai.render;

import java.util.List;
import serai.domain.Citation;

/// Cited words with what stands around them in the same paragraph, as much as a reader may be shown
/// of an article at once.
final class Excerpt {
  /// UTF-16 units before and after the cited words at most: enough to see what they are about.
  private static final int AROUND = 280;

  private static final String OMISSION = " … ";

  private Excerpt() {}

  /// The words, the cited ones standing out.
  static List<Inline> of(Citation citation) {
    var text = citation.article().text();
    int start = citation.span().start();
    int end = citation.span().end();
    int around = Math.clamp((Citation.MOST_SHOWN - citation.span().length()) / 2, 0, AROUND);
    return List.of(
        new Inline.Text(before(text, start, around)),
        new Inline.Strong(cited(citation)),
        new Inline.Text(after(text, end, around)));
  }

  /// The cited words alone. Of very many the middle is left out: what a claim rests on may stand at
  /// the end, after what that points back to.
  static String cited(Citation citation) {
    var words = Untrusted.clean(citation.quote()).strip();
    if (words.length() <= Citation.MOST_SHOWN) {
      return words;
    }
    int half = (Citation.MOST_SHOWN - OMISSION.length()) / 2;
    return words.substring(0, cutBefore(words, 0, half))
        + OMISSION
        + words.substring(cutAfter(words, words.length(), half));
  }

  private static String before(String text, int start, int most) {
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    return start - from <= most
        ? text.substring(Math.min(from, start), start)
        : "… " + text.substring(cutAfter(text, start, most), start);
  }

  private static String after(String text, int end, int most) {
    int line = text.indexOf('\n', end);
    int to = line < 0 ? text.length() : line;
    return to - end <= most
        ? text.substring(end, to)
        : text.substring(end, cutBefore(text, end, most)) + " …";
  }

  /// Where to begin so that at most so many units stand before a place, between words where there
  /// are some.
  private static int cutAfter(String text, int place, int most) {
    int space = text.indexOf(' ', place - most);
    return space < 0 || space >= place ? safe(text, place - most) : space + 1;
  }

  /// Where to end so that at most so many units stand behind a place.
  private static int cutBefore(String text, int place, int most) {
    int space = text.lastIndexOf(' ', place + most);
    return space <= place ? safe(text, place + most) : space;
  }

  /// A place that is not in the middle of a character.
  private static int safe(String text, int at) {
    boolean isWithin = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return isWithin ? at - 1 : at;
  }
}
