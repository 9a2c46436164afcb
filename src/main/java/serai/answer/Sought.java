package serai.answer;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Words;

/// The concepts of a question made ready to be looked for in many sentences.
final class Sought {
  private final Map<Concept, List<Words.Sought>> forms = new LinkedHashMap<>();

  private final Map<Concept, Figure> figures = new LinkedHashMap<>();

  Sought(Collection<Concept> concepts) {
    for (var concept : concepts) {
      forms.put(
          concept,
          concept.forms().stream().map(f -> Words.Sought.of(f.text())).distinct().toList());
      if (concept.kind() == Concept.Kind.FIGURE) {
        Figures.in(concept.name()).stream().findFirst().ifPresent(f -> figures.put(concept, f));
      }
    }
  }

  /// The concepts that a text speaks of, in any of their forms.
  Set<Concept> in(String text) {
    return in(Words.of(text));
  }

  /// The concepts that words speak of, and those of its figures that say the same.
  Set<Concept> in(Words words, List<Figure> told) {
    var found = in(words);
    figures.forEach((concept, figure) -> {
      if (Figures.contain(told, figure)) {
        found.add(concept);
      }
    });
    return found;
  }

  /// The concepts that words speak of.
  Set<Concept> in(Words words) {
    var found = new HashSet<Concept>();
    forms.forEach((concept, spellings) -> {
      for (var spelling : spellings) {
        if (words.has(spelling)) {
          found.add(concept);
          break;
        }
      }
    });
    return found;
  }
}
