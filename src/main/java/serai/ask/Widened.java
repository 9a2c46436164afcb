package serai.ask;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import serai.domain.Concept;
import serai.domain.Conversation;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Question.Scope;
import serai.understand.Interpreter;
import serai.understand.Understanding;

/// A search that is widened by what a language model makes of the question. The model is asked
/// while the search goes its own way; what it has not said in time is done without.
final class Widened {
  private final Understanding understanding;
  private final Interpreter interpreter;

  Widened(Understanding understanding, Interpreter interpreter) {
    this.understanding = understanding;
    this.interpreter = interpreter;
  }

  /// Evidence of both searches.
  ///
  /// @param search finds evidence for a question
  Evidence evidence(
      Question question,
      Conversation conversation,
      LocalDate asOf,
      Function<Question, Evidence> search) {
    if (question.scope() != Scope.NEWS || !interpreter.canTell(conversation, question.language())) {
      return search.apply(question);
    }
    long began = System.nanoTime();
    var asking =
        new FutureTask<Optional<String>>(() -> interpreter.english(question.typed(), conversation));
    var thread = Thread.ofVirtual().name("interpreter").start(asking);
    var own = search.apply(question);
    try {
      long left = interpreter.within().toNanos() - (System.nanoTime() - began);
      return asking
          .get(Math.max(0, left), TimeUnit.NANOSECONDS)
          .map(text -> understanding.understand(text, Conversation.empty(), asOf, Language.ENGLISH))
          .filter(english -> isFaithful(question, english, conversation))
          .map(english -> together(own, search.apply(english)))
          .orElse(own);
    } catch (TimeoutException | ExecutionException _) {
      thread.interrupt();
      return own;
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return own;
    }
  }

  /// Whether the English question loses no name and no figure of the typed one, and, without a
  /// conversation to take it from, adds no name.
  private static boolean isFaithful(
      Question question, Question english, Conversation conversation) {
    var told = new HashSet<>(english.concepts().stream().map(Concept::name).toList());
    var typed = new HashSet<>(question.concepts().stream().map(Concept::name).toList());
    boolean keeps = names(question).allMatch(told::contains);
    boolean addsNone = conversation.last().isPresent() || names(english).allMatch(typed::contains);
    return english.scope() == Scope.NEWS && keeps && addsNone;
  }

  private static java.util.stream.Stream<String> names(Question question) {
    return question.concepts().stream()
        .filter(concept -> concept.kind() == Concept.Kind.NAME)
        .map(Concept::name);
  }

  /// Both lists, taken in turns, each passage once; the question's own search goes first.
  private static Evidence together(Evidence own, Evidence other) {
    var found = new LinkedHashMap<String, Found>();
    int longer = Math.max(own.found().size(), other.found().size());
    for (int i = 0; i < longer; i++) {
      for (var list : List.of(own.found(), other.found())) {
        if (i < list.size()) {
          var one = list.get(i);
          found.putIfAbsent(one.passage().article().value() + one.passage().span(), one);
        }
      }
    }
    var rarity = new HashMap<>(other.rarity());
    rarity.putAll(own.rarity());
    return new Evidence(found.values().stream().limit(longer).toList(), rarity, own.searched());
  }
}
