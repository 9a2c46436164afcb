package serai.answer;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import serai.domain.Abstention;
import serai.domain.Abstention.Reason;
import serai.domain.Answer;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Reply;
import serai.domain.Wanted;
import serai.port.Embedder;
import serai.port.SentenceSplitter;

/// The step from evidence to a reply: composes, has every sentence verified, and abstains when the
/// evidence does not answer.
public final class Answering {
  /// Articles offered in place of an answer.
  private static final int NEAREST = 3;

  private final Ranking ranking;
  private final QuotingComposer composer;
  private final Quoting quoting;
  private final PartByPart partByPart;
  private final Verifier verifier;
  private final Expectation expectation;
  private final Contrasts contrasts;
  private final Optional<ModelWriting> writing;
  private final Optional<ModelComposer> model;
  private final Optional<Translator> translator;
  private final Optional<Rehearsal> rehearsal;

  /// Answers by quoting, without a language model.
  public Answering(
      SentenceSplitter splitter,
      Gazetteer gazetteer,
      Outlets outlets,
      Embedder embedder,
      Verifier verifier) {
    this(splitter, gazetteer, outlets, embedder, verifier, Optional.empty());
  }

  /// @param writing the language model that writes; what it cannot answer is answered by quoting
  public Answering(
      SentenceSplitter splitter,
      Gazetteer gazetteer,
      Outlets outlets,
      Embedder embedder,
      Verifier verifier,
      Optional<ModelWriting> writing) {
    this.expectation = new Expectation(gazetteer);
    var lands = new Lands(gazetteer);
    this.ranking = new Ranking(splitter, expectation, outlets, lands, embedder);
    this.contrasts = new Contrasts(outlets, lands);
    this.composer = new QuotingComposer(outlets, lands, contrasts);
    this.verifier = verifier;
    this.quoting = new Quoting(composer, verifier, outlets);
    this.partByPart = new PartByPart(ranking, quoting, expectation);
    this.writing = writing;
    this.model = writing.map(with -> new ModelComposer(with, splitter, verifier));
    this.translator =
        writing.map(
            with -> new Translator(with.model(), verifier, new WrittenIn(with.languages())));
    this.rehearsal =
        writing.map(with -> new Rehearsal(splitter, new WrittenIn(with.languages()), verifier));
  }

  public Reply reply(Question question, Evidence evidence) {
    return reply(question, evidence, _ -> {});
  }

  /// Replies, and tells each sentence as soon as it has been verified; every one that was told
  /// stands in the reply, in the same order.
  ///
  /// @param verified called on the calling thread
  /// @throws java.util.concurrent.CancellationException when that thread is interrupted while a
  ///   language model is writing and before any sentence was told
  public Reply reply(Question question, Evidence evidence, Consumer<Claim> verified) {
    return switch (question.scope()) {
      case EMPTY, OFF_TOPIC, INSTRUCTION ->
          new Abstention(Reason.OFF_TOPIC, List.of(), evidence.searched());
      case NEWS -> news(question, evidence, verified);
    };
  }

  /// Replies to a message that asks several things: each is answered in its turn, and what nothing
  /// was found for is named. A language model is given all of it at once.
  ///
  /// @param evidence what was found for all of it
  /// @param parts what was found for each of its parts, in their order
  /// @param verified called on the calling thread
  public Reply reply(
      Question question, Evidence evidence, List<Evidence> parts, Consumer<Claim> verified) {
    var answer = model.isPresent() ? Optional.<Answer>empty() : partByPart.answer(question, parts);
    answer.ifPresent(found -> found.claims().forEach(verified));
    return answer.<Reply>map(found -> found).orElseGet(() -> reply(question, evidence, verified));
  }

  /// Goes once through what is done with the sentences of a language model, without asking it: the
  /// first reader does not wait for what happens only once in a process.
  ///
  /// @return sentences that stood, those that answer first; none without a language model
  public List<Claim> rehearse(Question question, Evidence evidence) {
    var bearing =
        new Bearing(
            question,
            ranking.candidates(question, evidence),
            Weights.of(question, evidence),
            expectation);
    var stood = rehearsal.stream().flatMap(with -> with.of(question, evidence).stream()).toList();
    var answers = stood.stream().filter(bearing::answers).toList();
    return Stream.concat(answers.stream(), stood.stream().filter(not(answers::contains))).toList();
  }

  private Reply news(Question question, Evidence evidence, Consumer<Claim> verified) {
    if (evidence.found().isEmpty()) {
      return new Abstention(Reason.NOTHING_FOUND, List.of(), evidence.searched());
    }
    var weights = Weights.of(question, evidence);
    var candidates = ranking.candidates(question, evidence);
    long began = System.nanoTime();
    var written =
        model.map(writer ->
            writer.write(
                question,
                evidence,
                new Bearing(question, candidates, weights, expectation),
                verified));
    var claims = written.map(ModelComposer.Written::claims).orElse(List.of());
    if (!claims.isEmpty()) {
      var differing = contrasts.among(question, candidates, weights);
      return verifier
          .verify(new Draft(claims, differing, model.orElseThrow().name()), evidence)
          .orElseThrow();
    }
    var quoted = quoting.answer(question, evidence, candidates, weights);
    var answer =
        written.filter(ModelComposer.Written::isThere).isPresent()
            ? quoted.map(found -> translated(question, found, evidence, began))
            : quoted;
    answer.ifPresent(found -> found.claims().forEach(verified));
    return answer
        .<Reply>map(found -> found)
        .orElseGet(() ->
            abstention(
                written.filter(ModelComposer.Written::declined).isPresent()
                    ? Reason.MODEL_DECLINED
                    : Reason.NOT_SUPPORTED,
                evidence));
  }

  /// What was quoted, in the reader's language where a model has translated it in what is left of
  /// the time for writing.
  private Answer translated(Question question, Answer quoted, Evidence evidence, long began) {
    var with = writing.orElseThrow();
    var left = with.within().minusNanos(System.nanoTime() - began);
    var within = left.compareTo(with.translating()) < 0 ? left : with.translating();
    var claims =
        translator.orElseThrow().translated(quoted.claims(), question.language(), evidence, within);
    return claims.equals(quoted.claims())
        ? quoted
        : verifier
            .verify(new Draft(claims, quoted.disagreements(), quoted.composer()), evidence)
            .filter(answer -> answer.claims().size() == claims.size())
            .orElse(quoted);
  }

  /// Tells what a few articles say about one thing, in at most so many sentences, with the figures
  /// in which they differ; empty when nothing of it stands. Unlike [#reply] it does not ask whether
  /// the question is answered.
  public Optional<Answer> summary(Question about, Evidence evidence, int sentences) {
    var weights = Weights.of(about, evidence);
    var candidates = ranking.candidates(about, evidence);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var told = composer.compose(about, candidates, weights);
    var differing = contrasts.among(about.wanting(Wanted.AGREEMENT), candidates, weights);
    return verifier.verify(
        new Draft(
            told.claims().stream().limit(sentences).toList(), differing, QuotingComposer.NAME),
        evidence);
  }

  private static Abstention abstention(Reason reason, Evidence evidence) {
    var nearest = evidence.found().stream().map(Found::article).distinct().limit(NEAREST).toList();
    return new Abstention(reason, nearest, evidence.searched());
  }
}
