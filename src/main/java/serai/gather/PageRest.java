package serai.gather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import serai.gather.Boilerplate.Use;

/// What follows an article on its page: other articles, their teasers, newsletters.
final class PageRest {
  /// Of the prose on a page, this much after a closing heading means that the heading closed
  /// nothing.
  private static final double GOES_ON = 0.35;

  private static final int SHORTEST_TEASER = 40;

  /// Where the original of a teaser is looked for; no page has more lines.
  private static final int MOST_LINES = 1_000;

  private PageRest() {}

  /// The lines of the article.
  ///
  /// @param furniture told of lines left out that may name the outlet
  static List<String> without(List<String> lines, Consumer<String> furniture) {
    return withoutTail(withoutTeasers(lines), furniture);
  }

  /// Prose that stands there twice stands there once; so does its beginning that breaks off.
  private static List<String> withoutTeasers(List<String> lines) {
    var kept = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isProse = LineShape.isParagraph(line);
      if ((isProse && !seen.add(line)) || (LineShape.breaksOff(line) && isTeaser(line, i, lines))) {
        continue;
      }
      kept.add(line);
    }
    return kept;
  }

  private static boolean isTeaser(String line, int at, List<String> lines) {
    var beginning = line.replaceFirst("(?:\\.\\.\\.|…|\\s)+$", "");
    if (beginning.length() < SHORTEST_TEASER) {
      return false;
    }
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      if (i != at
          && lines.get(i).length() > beginning.length()
          && lines.get(i).contains(beginning)) {
        return true;
      }
    }
    return false;
  }

  /// The lines up to a closing heading that no more prose follows; where prose goes on only the
  /// heading and the short lines under it go.
  private static List<String> withoutTail(List<String> lines, Consumer<String> furniture) {
    var kept = new ArrayList<String>();
    long prose = 0;
    long left = lines.stream().mapToLong(PageRest::prose).sum();
    boolean isSkipping = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (prose > 0
          && Boilerplate.is(Use.HEADING, TitleLine.HASHES.matcher(line).replaceFirst(""))) {
        var rest = lines.subList(i + 1, lines.size());
        if (left < GOES_ON * prose) {
          rest.stream().filter(LineShape::isFurniture).forEach(furniture);
          return kept;
        }
        isSkipping = true;
      }
      long letters = prose(line);
      left -= letters;
      isSkipping &= letters == 0;
      if (!isSkipping) {
        kept.add(line);
        prose += letters;
      }
    }
    return kept;
  }

  private static long prose(String line) {
    return LineShape.isParagraph(line) && !LineShape.breaksOff(line) ? line.length() : 0;
  }
}
