package serai.answer;

import java.util.List;
import java.util.function.Predicate;
import serai.domain.Concept;
import serai.domain.Concept.Kind;
import serai.domain.Question;
import serai.domain.Wanted;

/// Judges from the ranked sentences whether the evidence answers at all.
///
/// A logistic regression over what the best sentence and its article show and lack, fitted on the
/// questions of `src/eval` and the development sets; decision 0004 says how and how well. The fused
/// rank score is not among its signs: it orders well and measures nothing.
final class Confidence {
  private static final double BIAS = -9.099;
  private static final double SAID = 1.661;
  private static final double SAID_OR_AROUND = 3.4;
  private static final double UNHEARD = -2.086;
  private static final double SIMILARITY = 6.407;
  private static final double CONCEPTS = 0.575;
  private static final double NO_FIGURE = -2.15;
  private static final double THING_MISSING = -0.927;
  private static final double FIGURE_MISSING = -0.667;
  private static final double NAME_MISSING = -0.284;

  /// Below this it is better to say nothing: at this point six or seven of a hundred answerable
  /// questions of the sets are refused.
  private static final double ENOUGH = -1.25;

  private Confidence() {}

  /// Whether to answer.
  ///
  /// @param candidates best first
  static boolean enough(Question question, List<Candidate> candidates, Weights weights) {
    return !candidates.isEmpty()
        && !question.concepts().isEmpty()
        && logit(signs(question, candidates, weights)) >= ENOUGH;
  }

  /// What the evidence shows.
  ///
  /// @param said share of the question that the best sentence speaks of
  /// @param around share that the sentence or its surroundings speak of
  /// @param unheard share that no candidate speaks of
  /// @param similarity nearness of question and sentence in meaning
  /// @param concepts how many things the question speaks of
  /// @param noFigure whether a number or a date is wanted and the sentence has none that fits
  /// @param thingMissing whether the thing asked for is a term that the article's language has and
  ///   the article lacks: the fare, the dowry, the menu
  /// @param figureMissing whether a figure of the question, a year above all, is not in the article
  /// @param nameMissing weight of the heaviest name that is not in the article
  record Signs(
      double said,
      double around,
      double unheard,
      double similarity,
      int concepts,
      boolean noFigure,
      boolean thingMissing,
      boolean figureMissing,
      double nameMissing) {}

  static Signs signs(Question question, List<Candidate> candidates, Weights weights) {
    var best = candidates.getFirst();
    var concepts = weights.concepts();
    double said = weights.share(best.said());
    var heard =
        concepts.stream().filter(c -> candidates.stream().anyMatch(s -> s.speaksOf(c))).toList();
    Predicate<Concept> missing = concept -> !best.speaksOf(concept);
    return new Signs(
        said,
        said + weights.share(best.around()),
        1 - weights.share(heard),
        best.similarity().orElse(Meaning.NEUTRAL),
        concepts.size(),
        isMeasured(question.wanted()) && !best.expected(),
        question
            .askedFor()
            .filter(thing -> thing.kind() == Kind.TOPIC && isSayable(thing, best))
            .filter(missing)
            .isPresent(),
        concepts.stream().filter(c -> c.kind() == Kind.FIGURE).anyMatch(missing),
        concepts.stream()
            .filter(c -> c.kind() == Kind.NAME)
            .filter(missing)
            .mapToDouble(weights::of)
            .max()
            .orElse(0));
  }

  private static boolean isMeasured(Wanted wanted) {
    return wanted == Wanted.NUMBER || wanted == Wanted.DATE || wanted == Wanted.DURATION;
  }

  /// Whether the language of the sentence has a word for it that we know.
  private static boolean isSayable(Concept thing, Candidate candidate) {
    var language = candidate.article().lang();
    return thing.forms().stream()
        .flatMap(form -> form.lang().stream())
        .anyMatch(known -> known.code().equals(language));
  }

  private static double logit(Signs signs) {
    return BIAS
        + SAID * signs.said()
        + SAID_OR_AROUND * signs.around()
        + UNHEARD * signs.unheard()
        + SIMILARITY * signs.similarity()
        + CONCEPTS * signs.concepts()
        + (signs.noFigure() ? NO_FIGURE : 0)
        + (signs.thingMissing() ? THING_MISSING : 0)
        + (signs.figureMissing() ? FIGURE_MISSING : 0)
        + NAME_MISSING * signs.nameMissing();
  }
}
