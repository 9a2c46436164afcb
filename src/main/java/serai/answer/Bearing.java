package serai.answer;

import java.util.HashSet;
import java.util.List;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Figures;
import serai.domain.Question;

/// Tells whether a verified claim answers the question: what is true is not yet an answer. It must
/// hold the kind of thing asked for, and claim and quoted sentence must speak of enough of the
/// question; of more when the evidence as a whole is not trusted to answer.
final class Bearing {
  /// Share of the question when the evidence is trusted, and when it is not.
  private static final double SOME = 0.25;

  private static final double MOST = 0.6;

  /// What a concept counts that only the surroundings of the quoted words speak of.
  private static final double AROUND = 0.45;

  private final Question question;
  private final List<Candidate> candidates;
  private final Weights weights;
  private final Expectation expectation;
  private final Sought sought;
  private final double needed;

  /// @param candidates the sentences of the evidence, best first
  Bearing(Question question, List<Candidate> candidates, Weights weights, Expectation expectation) {
    this.question = question;
    this.candidates = candidates;
    this.weights = weights;
    this.expectation = expectation;
    this.sought = new Sought(weights.concepts());
    this.needed = Confidence.enough(question, candidates, weights) ? SOME : MOST;
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
    return expected && weights.share(said) + AROUND * weights.share(around) >= needed;
  }

  private static boolean isQuoted(Candidate candidate, Claim claim) {
    return claim.citations().stream()
        .anyMatch(citation ->
            citation.article().id().equals(candidate.article().id())
                && citation.span().overlaps(candidate.span()));
  }
}
