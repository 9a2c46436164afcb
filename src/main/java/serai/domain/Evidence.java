package serai.domain;

import java.util.List;

/// What was found for a question, best first.
///
/// @param searched what stood in the index when it was searched
public record Evidence(List<Found> found, Coverage searched) {
  public Evidence {
    found = List.copyOf(found);
  }

  /// One passage that was found.
  ///
  /// @param score the fused rank score: good for order, useless as a measure of certainty
  /// @param lexical the best BM25 score, 0 when only the vectors found it
  /// @param similarity the cosine of question and passage, between -1 and 1; 0 when not measured
  public record Found(
      Article article, Passage passage, double score, double lexical, double similarity) {}
}
