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
  private static final double BIAS = -11.407;
  private static final double SAID = 2.618;
  private static final double SAID_OR_AROUND = 3.285;
  private static final double SIMILARITY = 5.815;
  private static final double CONCEPTS = 0.965;
  private static final double NO_FIGURE = -3.032;
  private static final double NO_NAME = -0.812;
  private static final double THING_MISSING = -1.526;
  private static final double THING_OF_A_FACT_MISSING = -0.377;
  private static final double NAME_MISSING = -0.454;
  private static final double NAME_OF_A_FACT_MISSING = -0.159;
  private static final double YEAR_MISSING = -0.795;

  /// Below this it is better to say nothing: at this point five of a hundred answerable questions
  /// of the sets are refused.
  private static final double ENOUGH = -1.1;

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
