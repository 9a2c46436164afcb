package serai.answer;

import java.util.Optional;
import serai.domain.PublicationDate;
import serai.domain.Question;

/// Tells how likely a further sentence belongs to an answer that begins with another one, and does
/// not merely share words with the question.
///
/// A logistic regression on whether the article of a sentence is among the right ones, fitted on
/// 5,355 sentences found for the questions of `src/eval` and the development sets. Decision 0003
/// says how well it does.
final class Pertinence {
  private static final double BIAS = -1.663;

  /// The first sentence stands in the same article.
  private static final double SAME_ARTICLE = 1.919;

  /// For the retrieval's first article; the n-th one gets this divided by n.
  private static final double FOUND_FIRST = 2.06;

  /// For each share of the question that the first sentence or its article speaks of and this one
  /// does not.
  private static final double LACKING = -3.679;

  /// Its nearness in meaning could not be told: it is in another language or ranks low.
  private static final double NOT_COMPARED = -0.638;

  /// Its article is about other countries than those asked about.
  private static final double ELSEWHERE = -2.283;

  /// Its article is of another year than that of the first sentence.
  private static final double ANOTHER_YEAR = -0.806;

  private final Lands lands;

  Pertinence(Lands lands) {
    this.lands = lands;
  }

  /// A probability.
  double of(Question question, Candidate first, Candidate further, Weights weights) {
    double logit =
        BIAS
            + (further.isBeside(first) ? SAME_ARTICLE : 0)
            + FOUND_FIRST / further.rank()
            + LACKING * (share(first, weights) - share(further, weights))
            + (further.similarity().isEmpty() ? NOT_COMPARED : 0)
            + (lands.areElsewhere(question, further.article()) ? ELSEWHERE : 0)
            + (areYearsApart(first, further) ? ANOTHER_YEAR : 0);
    return 1 / (1 + Math.exp(-logit));
  }

  private static double share(Candidate candidate, Weights weights) {
    return weights.share(candidate.said()) + weights.share(candidate.around());
  }

  private static boolean areYearsApart(Candidate one, Candidate other) {
    var first = year(one);
    var second = year(other);
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  private static Optional<Integer> year(Candidate candidate) {
    return candidate.article().published().map(PublicationDate::earliest).map(day -> day.getYear());
  }
}
