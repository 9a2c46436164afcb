package serai.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import serai.answer.Answering;
import serai.domain.Answer;
import serai.domain.Claim;
import serai.domain.Conversation;
import serai.domain.Evidence;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Turn;
import serai.retrieve.Retrieval;
import serai.understand.Interpreter;
import serai.understand.Understanding;

/// Answers a question: understands it within its conversation, finds evidence, replies.
public final class Ask {
  /// Passages handed to the answer.
  private static final int PASSAGES = 12;

  /// Passages when sources are to be held against each other: the odd one out ranks low.
  private static final int PASSAGES_TO_COMPARE = 30;

  private final Understanding understanding;
  private final Retrieval retrieval;
  private final Answering answering;
  private final Optional<Widened> widened;
  private final Optional<Memory> memory;

  public Ask(Understanding understanding, Retrieval retrieval, Answering answering) {
    this(understanding, retrieval, answering, Optional.empty());
  }

  /// @param interpreter a language model that puts questions into other words
  public Ask(
      Understanding understanding,
      Retrieval retrieval,
      Answering answering,
      Optional<Interpreter> interpreter) {
    this(
        understanding,
        retrieval,
        answering,
        interpreter.map(with -> new Widened(understanding, with)),
        Optional.empty());
  }

  private Ask(
      Understanding understanding,
      Retrieval retrieval,
      Answering answering,
      Optional<Widened> widened,
      Optional<Memory> memory) {
    this.understanding = understanding;
    this.retrieval = retrieval;
    this.answering = answering;
    this.widened = widened;
    this.memory = memory;
  }

  /// The same, but a question that was asked a while ago gets the answer that it got then, for as
  /// long as the edition stays the same. Not for a language model: it may only have been out of
  /// reach.
  ///
  /// @param edition what stands in store and index: another value whenever that changes
  public Ask remembering(Supplier<?> edition) {
    return new Ask(understanding, retrieval, answering, widened, Optional.of(new Memory(edition)));
  }

  /// Answers what was typed, as [Typed] reads it.
  ///
  /// @param language the reader's language, when it is known and need not be guessed
  public Asked answer(
      String typed, Conversation conversation, LocalDate asOf, Optional<Language> language) {
    return answer(typed, conversation, asOf, language, _ -> {});
  }

  /// Answers what was typed, and tells each sentence as soon as it has been verified. What was told
  /// stands in the reply, in the same order; interrupting the calling thread ends a language
  /// model's work.
  ///
  /// @param language the reader's language, when it is known and need not be guessed
  /// @param verified called on the calling thread, before this returns
  /// @throws java.util.concurrent.CancellationException when that thread is interrupted while a
  ///   language model is writing and before any sentence was told
  public Asked answer(
      String typed,
      Conversation conversation,
      LocalDate asOf,
      Optional<Language> language,
      Consumer<Claim> verified) {
    var question = question(typed, conversation, asOf, language);
    if (memory.isPresent()) {
      var asked = answer(question);
      if (asked.turn().reply() instanceof Answer answer) {
        answer.claims().forEach(verified);
      }
      return asked;
    }
    int passages = passages(question);
    var evidence =
        widened.stream()
            .map(both ->
                both.evidence(
                    question, conversation, asOf, one -> retrieval.evidence(one, passages)))
            .toList();
    return replied(question, evidence, verified);
  }

  /// Answers a question that has been understood before, with what can be found now.
  public Asked answer(Question question) {
    return memory.map(known -> known.asked(question, this::found)).orElseGet(() -> found(question));
  }

  private Asked found(Question question) {
    return replied(question, List.of(), _ -> {});
  }

  /// A message that asks several things is searched for each of them, not for all at once.
  ///
  /// @param evidence what was found already
  private Asked replied(Question question, List<Evidence> evidence, Consumer<Claim> verified) {
    if (question.parts().isEmpty()) {
      var found =
          evidence.isEmpty()
              ? retrieval.evidence(question, passages(question))
              : evidence.getFirst();
      return new Asked(new Turn(question, answering.reply(question, found, verified)), found);
    }
    var parts =
        question.parts().stream().map(part -> retrieval.evidence(part, passages(part))).toList();
    var all = new ArrayList<>(evidence);
    all.addAll(parts);
    var together = Evidence.together(all);
    return new Asked(
        new Turn(question, answering.reply(question, together, parts, verified)), together);
  }

  /// What can be found for a question that has been understood before.
  public Evidence search(Question question, int limit) {
    return retrieval.evidence(question, limit);
  }

  /// Finds passages without answering.
  public Evidence search(
      String typed,
      Conversation conversation,
      LocalDate asOf,
      Optional<Language> language,
      int limit) {
    return retrieval.evidence(question(typed, conversation, asOf, language), limit);
  }

  private static int passages(Question question) {
    return switch (question.wanted()) {
      case AGREEMENT, COMPARISON, LIST, EVENTS -> PASSAGES_TO_COMPARE;
      case NUMBER, DATE, DURATION, PERSON, PLACE, ORGANISATION, REASON, ATTRIBUTION, FACT ->
          PASSAGES;
    };
  }

  private Question question(
      String typed, Conversation conversation, LocalDate asOf, Optional<Language> language) {
    var text = Typed.of(typed).text();
    return language
        .map(chosen -> understanding.understand(text, conversation, asOf, chosen))
        .orElseGet(() -> understanding.understand(text, conversation, asOf));
  }

  /// A turn with the evidence that stood behind it.
  public record Asked(Turn turn, Evidence evidence) {}
}
