package serai.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import serai.domain.Concept;
import serai.domain.Evidence;
import serai.domain.Question;

/// How much each concept of a question counts: the rarer it is in the index, the more.
final class Weights {
  /// Rarity of a concept that no passage has: as rare as can be, for a question that turns on it
  /// cannot be answered.
  private static final double UNHEARD_OF = 5.2;

  /// Rarity below which a concept says nothing: it stands in every third passage.
  private static final double FLOOR = 0.4;

  private final Map<Concept, Double> weights;
  private final double sum;

  private Weights(Map<Concept, Double> weights) {
    this.weights = weights;
    this.sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  static Weights of(Question question, Evidence evidence) {
    var weights = new LinkedHashMap<Concept, Double>();
    for (var concept : question.concepts()) {
      double weight = weight(concept, evidence.rarity().getOrDefault(concept, 0.0));
      weights.put(concept, question.emphasis(concept) * weight);
    }
    return new Weights(weights);
  }

  private static double weight(Concept concept, double rarity) {
    double trust = trust(concept);
    return rarity == 0 ? trust * trust * UNHEARD_OF : trust * Math.max(FLOOR, rarity);
  }

  /// How much it tells that a concept is there or not, from 0 to 1: a name or a figure everything;
  /// a term or a word less, for an article may put it in other words; common terms little.
  private static double trust(Concept concept) {
    return switch (concept.kind()) {
      case NAME, FIGURE -> 1;
      case TOPIC -> 0.85;
      case WORD -> concept.forms().getFirst().lang().isEmpty() ? 1 : 0.75;
      case COMMON -> 0.35;
    };
  }

  Set<Concept> concepts() {
    return weights.keySet();
  }

  double of(Concept concept) {
    return weights.getOrDefault(concept, 0.0);
  }

  /// The share that some concepts have in the whole question, from 0 to 1.
  double share(Collection<Concept> some) {
    return sum == 0 ? 0 : some.stream().mapToDouble(this::of).sum() / sum;
  }
}
