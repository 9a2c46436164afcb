package serai.retrieve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import serai.domain.Concept;
import serai.domain.Concept.Form;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.port.PassageIndex.Hit;

/// The amount of money that passages have in common, as something to search for.
///
/// @param figure one that gives it
/// @param spellings every way in which they write it
record Amount(Figure figure, List<String> spellings) {
  /// Passages that are asked what the amount is.
  private static final int ASKED = 10;

  /// How far off another figure for the same thing may be: amounts are misreported by a zero.
  private static final BigDecimal TEN = BigDecimal.TEN;

  Amount {
    spellings = List.copyOf(spellings);
  }

  /// The amount that most of the first passages give; empty when no two of them give the same.
  static Optional<Amount> mostGiven(List<Hit> best) {
    var spellings = new LinkedHashMap<String, List<String>>();
    var figures = new LinkedHashMap<String, Figure>();
    for (var hit : best.subList(0, Math.min(ASKED, best.size()))) {
      var text = hit.passage().text();
      for (var figure : Figures.in(text)) {
        if (figure.isMoney()) {
          var key = figure.value().toPlainString() + " " + figure.unit();
          figures.putIfAbsent(key, figure);
          spellings.computeIfAbsent(key, _ -> new ArrayList<>()).add(words(text, figure));
        }
      }
    }
    return spellings.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .max(Comparator.comparingInt(e -> e.getValue().size()))
        .map(e ->
            new Amount(
                Objects.requireNonNull(figures.get(e.getKey())),
                e.getValue().stream().distinct().toList()));
  }

  /// The amount itself, however it is written.
  Concept concept() {
    return concept("the amount", spellings);
  }

  /// What it is counted in, without the number: trillion yen.
  Concept measure() {
    return concept(
        "the measure",
        spellings.stream()
            .map(words -> words.replaceAll("[\\p{N}.,¥$€£]+", " ").strip())
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList());
  }

  /// Those passages that give another amount in the same currency, near it or ten times off: the
  /// odd ones out.
  List<Hit> otherwise(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> Figures.in(hit.passage().text()).stream().anyMatch(this::isMistakenFor))
        .toList();
  }

  private boolean isMistakenFor(Figure other) {
    return other.unit().equals(figure.unit())
        && other.value().compareTo(figure.value().multiply(TEN)) == 0;
  }

  private static Concept concept(String name, List<String> words) {
    return new Concept(
        name,
        Concept.Kind.FIGURE,
        (words.isEmpty() ? List.of(name) : words)
            .stream().map(text -> new Form(text, Optional.empty())).toList());
  }

  private static String words(String text, Figure figure) {
    var span = figure.span();
    return text.substring(span.start(), span.end()).strip();
  }
}
