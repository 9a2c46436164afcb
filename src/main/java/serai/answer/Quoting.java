package serai.answer;

import java.util.List;
import java.util.Optional;
import serai.domain.Answer;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Outlets;
import serai.domain.Question;

/// Answers by quoting where the evidence answers at all: composes and has each sentence verified.
final class Quoting {
  private final QuotingComposer composer;
  private final Verifier verifier;
  private final OwnName ownName;

  Quoting(QuotingComposer composer, Verifier verifier, Outlets outlets) {
    this.composer = composer;
    this.verifier = verifier;
    this.ownName = new OwnName(outlets);
  }

  /// The answer; empty when the evidence does not answer.
  ///
  /// @param candidates its sentences, best first
  Optional<Answer> answer(
      Question question, Evidence evidence, List<Candidate> candidates, Weights weights) {
    return answer(question, evidence, candidates, weights, Integer.MAX_VALUE);
  }

  /// The same in at most so many sentences.
  Optional<Answer> answer(
      Question question,
      Evidence evidence,
      List<Candidate> candidates,
      Weights weights,
      int sentences) {
    if (!Confidence.enough(question, candidates, weights)) {
      return Optional.empty();
    }
    var draft = composer.compose(question, candidates, weights);
    var claims =
        draft.claims().stream()
            .limit(sentences)
            .map(claim -> brief(sure(claim, evidence), evidence))
            .toList();
    return verifier.verify(new Draft(claims, draft.disagreements(), draft.composer()), evidence);
  }

  /// The claim without its outlet's name said twice, where that stands as well.
  private Claim brief(Claim claim, Evidence evidence) {
    var first = claim.citations().getFirst();
    return ownName
        .without(first.article(), first.quote())
        .map(rest -> new Claim(claim.sentence().replace(first.quote(), rest), claim.citations()))
        .filter(shorter -> verifier.objection(shorter, evidence).isEmpty())
        .orElse(claim);
  }

  /// A further witness that turns out to say something else must not cost the sentence itself.
  private Claim sure(Claim claim, Evidence evidence) {
    return claim.citations().size() > 1 && verifier.objection(claim, evidence).isPresent()
        ? new Claim(claim.sentence(), claim.citations().subList(0, 1))
        : claim;
  }
}
