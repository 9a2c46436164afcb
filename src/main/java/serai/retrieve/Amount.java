package serai.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import serai.domain.Concept;
import serai.domain.Concept.Form;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.port.PassageIndex.Hit;

/// The amount of money that passages have in common, as something to search for.
final class Amount {
  /// Passages that are asked what the amount is.
  private static final int ASKED = 10;

  private Amount() {}

  /// The amount that most of the first passages give, in every way in which they write it; empty
  /// when no two of them give the same.
  static Optional<Concept> mostGiven(List<Hit> best) {
    var spellings = new LinkedHashMap<String, List<Form>>();
    for (var hit : best.subList(0, Math.min(ASKED, best.size()))) {
      var text = hit.passage().text();
      Figures.in(text).stream()
          .filter(Figure::isMoney)
          .forEach(figure ->
              spellings
                  .computeIfAbsent(
                      figure.value().toPlainString() + " " + figure.unit(),
                      key -> new ArrayList<>())
                  .add(form(text, figure)));
    }
    return spellings.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .max(Comparator.comparingInt(e -> e.getValue().size()))
        .map(e ->
            new Concept(
                e.getKey(), Concept.Kind.FIGURE, e.getValue().stream().distinct().toList()));
  }

  private static Form form(String text, Figure figure) {
    var span = figure.span();
    return new Form(text.substring(span.start(), span.end()).strip(), Optional.empty());
  }
}
