package serai.answer;

import java.util.List;
import serai.domain.Question;
import serai.domain.Wanted;

/// Judges from the ranked sentences whether the evidence answers at all.
///
/// A logistic regression over what the best sentence and its article show and lack, fitted on the
/// questions of `src/eval` and the development sets; decision 0004 says how and how well. The fused
/// rank score is not among its signs: it orders well and measures nothing.
final class Confidence {
  private static final double BIAS = -11.846;
  private static final double SAID = 4.207;
  private static final double SAID_OR_AROUND = 2.188;
  private static final double SIMILARITY = 4.697;
  private static final double CONCEPTS = 1.11;
  private static final double NO_FIGURE = -3.045;
  private static final double NO_NAME = -1.169;
  private static final double YEAR_MISSING = -1.17;

  /// The more of the rest is said, the more it tells that the thing asked for is not.
  private static final double THING_MISSING_OF_SAID = -3.0;

  private static final double NAMES_MISSING = -8.175;
  private static final double TERMS_MISSING = -0.529;
  private static final double SAME_KIND = 1.317;

  /// Below this it is better to say nothing: at this point six of a hundred answerable questions of
  /// the sets are refused.
  private static final double ENOUGH = -1.0;

  /// What speaks for answering when sources are to be held against each other and there is a
  /// figure: then what the others say is an answer too.
  private static final double COMPARED = 1;

  private Confidence() {}

  /// Whether to answer.
  ///
  /// @param candidates best first
  static boolean enough(Question question, List<Candidate> candidates, Weights weights) {
    return !candidates.isEmpty()
        && !question.concepts().isEmpty()
        && logit(Signs.of(question, candidates, weights)) + compared(question, candidates)
            >= ENOUGH;
  }

  private static double compared(Question question, List<Candidate> candidates) {
    return question.wanted() == Wanted.AGREEMENT && candidates.getFirst().expected() ? COMPARED : 0;
  }

  private static double logit(Signs signs) {
    return BIAS
        + SAID * signs.said()
        + SAID_OR_AROUND * signs.around()
        + SIMILARITY * signs.similarity()
        + CONCEPTS * signs.concepts()
        + (signs.noFigure() ? NO_FIGURE : 0)
        + (signs.noName() ? NO_NAME : 0)
        + (signs.yearMissing() ? YEAR_MISSING : 0)
        + (signs.thingMissing() ? THING_MISSING_OF_SAID * signs.said() : 0)
        + NAMES_MISSING * signs.namesMissing()
        + TERMS_MISSING * signs.termsMissing()
        + SAME_KIND * signs.sameKind();
  }
}
