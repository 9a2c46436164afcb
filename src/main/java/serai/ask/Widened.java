package serai.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    if (question.scope() != Scope.NEWS) {
      return search.apply(question);
    }
    long began = System.nanoTime();
    var asking =
        new FutureTask<Map<Language, String>>(
            () -> interpreter.tell(question.typed(), conversation));
    var thread = Thread.ofVirtual().name("interpreter").start(asking);
    var own = search.apply(question);
    try {
      long left = interpreter.within().toNanos() - (System.nanoTime() - began);
      var told = asking.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      return together(own, others(question, conversation, asOf, told, search));
    } catch (TimeoutException | ExecutionException _) {
      thread.interrupt();
      return own;
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return own;
    }
  }

  /// What is found for the question in each language that it is not in already.
  private List<Evidence> others(
      Question question,
      Conversation conversation,
      LocalDate asOf,
      Map<Language, String> told,
      Function<Question, Evidence> search) {
    return Arrays.stream(Language.values())
        .filter(language -> language != question.language() || conversation.last().isPresent())
        .flatMap(language ->
            Optional.ofNullable(told.get(language)).stream()
                .map(text -> understanding.understand(text, Conversation.empty(), asOf, language)))
        .filter(other -> isFaithful(question, other, conversation))
        .map(search)
        .toList();
  }

  /// Whether the question in another language loses no name and no figure of the typed one, and,
  /// without a conversation to take it from, adds no name.
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

  /// All lists, taken in turns, each passage once; the question's own search goes first and gives
  /// as many as all others. Together they are half as many again as one list at most.
  private static Evidence together(Evidence own, List<Evidence> others) {
    var found = new LinkedHashMap<String, Found>();
    int most = own.found().size();
    for (var other : others) {
      most = Math.max(most, other.found().size());
    }
    var turns = new ArrayList<Iterator<Found>>();
    for (var other : others) {
      turns.add(other.found().iterator());
    }
    var first = own.found().iterator();
    while (first.hasNext() || turns.stream().anyMatch(Iterator::hasNext)) {
      take(first, Math.max(1, turns.size()), found);
      turns.forEach(turn -> take(turn, 1, found));
    }
    var rarity = new HashMap<Concept, Double>();
    others.forEach(other -> rarity.putAll(other.rarity()));
    rarity.putAll(own.rarity());
    return new Evidence(
        found.values().stream().limit(most + most / 2).toList(), rarity, own.searched());
  }

  private static void take(Iterator<Found> from, int many, Map<String, Found> found) {
    for (int i = 0; i < many && from.hasNext(); i++) {
      var one = from.next();
      found.putIfAbsent(one.passage().article().value() + one.passage().span(), one);
    }
  }
}
