package serai.answer;

import java.util.HashSet;
import java.util.List;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Figures;
import serai.domain.Question;

/// Tells whether a verified claim answers the question: what is true is not yet an answer. Where
/// the evidence as a whole is trusted to answer, it must hold the kind of thing asked for and touch
/// the question, or speak of much of it: a model says a thing in other words than the question
/// does. Where it is not, the claim must do both, and speak of most of the question.
final class Bearing {
  /// Shares of the question. Fitted on the sentences found for every second question of `src/eval`:
  /// of those that hold the wanted answer 111 of 116 pass, of those that do not 504 of 825 (with
  /// 0.1, 0.4 and 0.6 it was 112 and 674; with 0.3, 0.5 and 0.7 106 and 375).
  private static final double TOUCHED = 0.2;

  private static final double MUCH = 0.5;
  private static final double MOST = 0.7;

  /// What a concept counts that only the surroundings of the quoted words speak of.
  private static final double AROUND = 0.45;

  private final Question question;
  private final List<Candidate> candidates;
  private final Weights weights;
  private final Expectation expectation;
  private final Sought sought;
  private final boolean trusted;

  /// @param candidates the sentences of the evidence, best first
  Bearing(Question question, List<Candidate> candidates, Weights weights, Expectation expectation) {
    this.question = question;
    this.candidates = candidates;
    this.weights = weights;
    this.expectation = expectation;
    this.sought = new Sought(weights.concepts());
    this.trusted = Confidence.enough(question, candidates, weights);
  }

  boolean answers(Claim claim) {
    var said = new HashSet<Concept>(sought.in(claim.sentence()));
    var around = new HashSet<Concept>();
    var told = Expectation.told(Expectation.known(question), Figures.in(claim.sentence()));
    boolean expected = expectation.met(question, claim.sentence(), told, said);
    for (var candidate : candidates) {
      if (isQuoted(candidate, claim)) {
        said.addAll(candidate.said());
        around.addAll(candidate.around());
        expected |= candidate.expected();
      }
    }
    around.removeAll(said);
    double share = weights.share(said) + AROUND * weights.share(around);
    return trusted ? share >= (expected ? TOUCHED : MUCH) : expected && share >= MOST;
  }

  private static boolean isQuoted(Candidate candidate, Claim claim) {
    return claim.citations().stream()
        .anyMatch(citation ->
            citation.article().id().equals(candidate.article().id())
                && citation.span().overlaps(candidate.span()));
  }
}
