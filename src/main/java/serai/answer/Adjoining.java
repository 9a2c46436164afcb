package serai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import serai.domain.Citation;
import serai.domain.Span;

/// Quotes that stand side by side in one article, read as one.
final class Adjoining {
  /// Letters between two quotes that are read as one.
  private static final int ADJACENT = 3;

  private Adjoining() {}

  /// All that stand side by side, joined; the others as they are.
  static List<Citation> all(List<Citation> citations) {
    return joined(citations, false);
  }

  /// Those joined of which the later leans on the one before it: two sentences that each stand
  /// alone must not become a third.
  static List<Citation> leaning(List<Citation> citations) {
    return joined(citations, true);
  }

  private static List<Citation> joined(List<Citation> citations, boolean leaning) {
    var joined = new ArrayList<Citation>();
    for (var citation : inOrder(citations)) {
      var last = joined.isEmpty() ? citation : joined.getLast();
      boolean adjacent =
          !joined.isEmpty()
              && last.article().id().equals(citation.article().id())
              && citation.span().start() <= last.span().end() + ADJACENT
              && (!leaning
                  || citation.span().start() < last.span().end()
                  || Leaning.pointsBack(citation.quote()));
      if (adjacent) {
        var span =
            new Span(last.span().start(), Math.max(last.span().end(), citation.span().end()));
        joined.set(joined.size() - 1, Citation.of(last.article(), span));
      } else {
        joined.add(citation);
      }
    }
    return joined;
  }

  private static List<Citation> inOrder(List<Citation> citations) {
    return citations.stream()
        .sorted(
            Comparator.comparing((Citation c) -> c.article().id().value())
                .thenComparingInt(c -> c.span().start()))
        .toList();
  }
}
