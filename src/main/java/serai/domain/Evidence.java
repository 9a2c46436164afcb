package serai.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found for a question, best first.
///
/// @param rarity how rare each of the question's concepts is in the index: its inverse document
///   frequency, higher is rarer; what no passage has counts as the rarest
/// @param searched what stood in the index when it was searched
public record Evidence(List<Found> found, Map<Concept, Double> rarity, Coverage searched) {
  public Evidence {
    found = List.copyOf(found);
    rarity = Map.copyOf(rarity);
  }

  /// What was found for several questions, as if it had been found for one: each passage once, in
  /// the order of its best place.
  ///
  /// @param several at least one
  public static Evidence together(List<Evidence> several) {
    var found = new LinkedHashMap<Passage, Found>();
    int longest = several.stream().mapToInt(one -> one.found().size()).max().orElse(0);
    for (int place = 0; place < longest; place++) {
      for (var one : several) {
        if (place < one.found().size()) {
          found.putIfAbsent(one.found().get(place).passage(), one.found().get(place));
        }
      }
    }
    var rarity = new HashMap<Concept, Double>();
    several.forEach(one -> rarity.putAll(one.rarity()));
    return new Evidence(List.copyOf(found.values()), rarity, several.getFirst().searched());
  }

  /// One passage that was found.
  ///
  /// @param score the fused rank score: good for order, useless as a measure of certainty
  /// @param lexical the best BM25 score, 0 when only the vectors found it
  /// @param similarity the cosine of question and passage, between -1 and 1; 0 when not measured
  public record Found(
      Article article, Passage passage, double score, double lexical, double similarity) {}
}
