package serai.answer;

import java.util.List;
import java.util.function.Consumer;
import serai.domain.Abstention;
import serai.domain.Abstention.Reason;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Reply;
import serai.port.Embedder;
import serai.port.SentenceSplitter;

/// The step from evidence to a reply: composes, has every sentence verified, and abstains when the
/// evidence does not answer.
public final class Answering {
  /// Articles offered in place of an answer.
  private static final int NEAREST = 3;

  private final Ranking ranking;
  private final QuotingComposer composer;
  private final Verifier verifier;

  public Answering(
      SentenceSplitter splitter,
      Gazetteer gazetteer,
      Outlets outlets,
      Embedder embedder,
      Verifier verifier) {
    this.ranking = new Ranking(splitter, new Expectation(gazetteer), outlets, embedder);
    this.composer = new QuotingComposer(outlets);
    this.verifier = verifier;
  }

  public Reply reply(Question question, Evidence evidence) {
    return reply(question, evidence, _ -> {});
  }

  /// Replies, and tells each sentence as soon as it has been verified; every one that was told
  /// stands in the reply, in the same order.
  ///
  /// @param verified called on the calling thread
  public Reply reply(Question question, Evidence evidence, Consumer<Claim> verified) {
    return switch (question.scope()) {
      case EMPTY, OFF_TOPIC, INSTRUCTION ->
          new Abstention(Reason.OFF_TOPIC, List.of(), evidence.searched());
      case NEWS -> news(question, evidence, verified);
    };
  }

  private Reply news(Question question, Evidence evidence, Consumer<Claim> verified) {
    if (evidence.found().isEmpty()) {
      return new Abstention(Reason.NOTHING_FOUND, List.of(), evidence.searched());
    }
    var weights = Weights.of(question, evidence);
    var candidates = ranking.candidates(question, evidence);
    if (!Confidence.enough(question, candidates, weights)) {
      return notSupported(evidence);
    }
    var draft = composer.compose(question, candidates, weights);
    var answer = verifier.verify(draft, evidence);
    answer.ifPresent(found -> found.claims().forEach(verified));
    return answer.<Reply>map(found -> found).orElseGet(() -> notSupported(evidence));
  }

  private static Abstention notSupported(Evidence evidence) {
    var nearest = evidence.found().stream().map(Found::article).distinct().limit(NEAREST).toList();
    return new Abstention(Reason.NOT_SUPPORTED, List.<Article>copyOf(nearest), evidence.searched());
  }
}
