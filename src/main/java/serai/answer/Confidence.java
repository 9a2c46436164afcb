package serai.answer;

import java.util.List;
import serai.domain.Question;

/// Judges from the ranked sentences whether the evidence answers at all.
///
/// A logistic regression over what the best sentence shows, fitted on the questions of `src/eval`
/// and the development sets, classes weighted equally; decision 0004 says how and how well. The
/// fused rank score is not among its signs: it orders well and measures nothing.
final class Confidence {
  private static final double BIAS = -9.981;
  private static final double SAID = 1.878;
  private static final double SAID_OR_AROUND = 3.685;
  private static final double EXPECTED = 1.422;
  private static final double UNHEARD = -0.528;
  private static final double SIMILARITY = 4.7;
  private static final double CONCEPTS = 0.471;

  /// Below this it is better to say nothing: at this point one in twenty answerable questions of
  /// the sets is refused.
  private static final double ENOUGH = -1.25;

  private Confidence() {}

  /// Whether to answer.
  ///
  /// @param candidates best first
  static boolean enough(Question question, List<Candidate> candidates, Weights weights) {
    return !candidates.isEmpty()
        && !question.concepts().isEmpty()
        && logit(signs(candidates, weights)) >= ENOUGH;
  }

  /// What the evidence shows.
  ///
  /// @param said share of the question that the best sentence speaks of
  /// @param around share that the sentence or its surroundings speak of
  /// @param expected whether it holds the kind of thing asked for
  /// @param unheard share that no candidate speaks of
  /// @param similarity nearness of question and sentence in meaning
  /// @param concepts how many things the question speaks of
  record Signs(
      double said,
      double around,
      boolean expected,
      double unheard,
      double similarity,
      int concepts) {}

  static Signs signs(List<Candidate> candidates, Weights weights) {
    var best = candidates.getFirst();
    double said = weights.share(best.said());
    var heard =
        weights.concepts().stream()
            .filter(c -> candidates.stream().anyMatch(s -> s.speaksOf(c)))
            .toList();
    return new Signs(
        said,
        said + weights.share(best.around()),
        best.expected(),
        1 - weights.share(heard),
        best.similarity().orElse(Meaning.NEUTRAL),
        weights.concepts().size());
  }

  private static double logit(Signs signs) {
    return BIAS
        + SAID * signs.said()
        + SAID_OR_AROUND * signs.around()
        + (signs.expected() ? EXPECTED : 0)
        + UNHEARD * signs.unheard()
        + SIMILARITY * signs.similarity()
        + CONCEPTS * signs.concepts();
  }
}
