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
    for (int i = 0; i < lines.size(); i++) {
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
    boolean isSkipping = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (prose > 0
          && Boilerplate.is(Use.HEADING, TitleLine.HASHES.matcher(line).replaceFirst(""))) {
        var rest = lines.subList(i + 1, lines.size());
        if (prose(rest) < GOES_ON * prose) {
          rest.stream().filter(LineShape::isFurniture).forEach(furniture);
          return kept;
        }
        isSkipping = true;
      }
      boolean isProse = LineShape.isParagraph(line) && !LineShape.breaksOff(line);
      isSkipping &= !isProse;
      if (!isSkipping) {
        kept.add(line);
        prose += isProse ? line.length() : 0;
      }
    }
    return kept;
  }

  private static long prose(List<String> lines) {
    return lines.stream()
        .filter(line -> LineShape.isParagraph(line) && !LineShape.breaksOff(line))
        .mapToLong(String::length)
        .sum();
  }
}
