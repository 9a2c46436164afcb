package serai.answer;

import java.util.List;
import serai.domain.Question;

/// Judges from the ranked sentences whether the evidence answers at all.
///
/// A logistic regression over what the best sentence and its article show and lack, fitted on the
/// questions of `src/eval` and the development sets; decision 0004 says how and how well. The fused
/// rank score is not among its signs: it orders well and measures nothing.
final class Confidence {
  private static final double BIAS = -9.851;
  private static final double SAID = 2.535;
  private static final double SAID_OR_AROUND = 3.257;
  private static final double SIMILARITY = 5.701;
  private static final double CONCEPTS = 0.735;
  private static final double NO_FIGURE = -3.057;
  private static final double NO_NAME = -1.016;
  private static final double THING_MISSING = -1.61;
  private static final double THING_OF_A_FACT_MISSING = -0.578;
  private static final double NAME_MISSING = -0.482;
  private static final double NAME_OF_A_FACT_MISSING = -0.144;
  private static final double YEAR_MISSING = -0.713;

  /// Below this it is better to say nothing: at this point seven of a hundred answerable questions
  /// of the sets are refused.
  private static final double ENOUGH = -0.63;

  private Confidence() {}

  /// Whether to answer.
  ///
  /// @param candidates best first
  static boolean enough(Question question, List<Candidate> candidates, Weights weights) {
    return !candidates.isEmpty()
        && !question.concepts().isEmpty()
        && logit(Signs.of(question, candidates.getFirst(), weights)) >= ENOUGH;
  }

  private static double logit(Signs signs) {
    boolean pointed = signs.isPointed();
    return BIAS
        + SAID * signs.said()
        + SAID_OR_AROUND * signs.around()
        + SIMILARITY * signs.similarity()
        + CONCEPTS * signs.concepts()
        + (signs.noFigure() ? NO_FIGURE : 0)
        + (signs.noName() ? NO_NAME : 0)
        + (signs.thingMissing() ? pointed ? THING_MISSING : THING_OF_A_FACT_MISSING : 0)
        + (pointed ? NAME_MISSING : NAME_OF_A_FACT_MISSING) * signs.nameMissing()
        + (signs.yearMissing() ? YEAR_MISSING : 0);
  }
}
