package serai.domain;

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

  /// One passage that was found.
  ///
  /// @param score the fused rank score: good for order, useless as a measure of certainty
  /// @param lexical the best BM25 score, 0 when only the vectors found it
  /// @param similarity the cosine of question and passage, between -1 and 1; 0 when not measured
  public record Found(
      Article article, Passage passage, double score, double lexical, double similarity) {}
}
