package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Concept;
import serai.domain.Letters;
import serai.domain.Span;

/// The telling words of a question, in its order: what is left to say when only its subject
/// matters.
record Gist(List<Concepts.Placed> before, List<Concepts.Placed> bracketed) {
  /// Telling words handed on at most; a longer subject says no more.
  private static final int LONGEST = 8;

  /// Telling words up to which a question in turn says too little without its brackets.
  private static final int THIN = 1;

  static Gist of(Exchange exchange, Concepts concepts) {
    var question = exchange.question();
    var language = exchange.language();
    int bracket = question.lastIndexOf('(');
    int end = bracket < 0 ? question.length() : bracket;
    var wording = Wording.of(question);
    var all = concepts.in(wording, language, concepts.known(question, language), List.of());
    var before = all.stream().filter(one -> one.span().start() < end).toList();
    boolean thin = before.stream().filter(Gist::isTelling).count() <= THIN;
    var bracketed =
        all.stream().filter(one -> one.span().start() >= end && (thin || isName(one))).toList();
    return new Gist(before, bracketed);
  }

  /// Its names that a text does not have already.
  String names(String text) {
    return words(text, Gist::isName);
  }

  /// Its names and words that a text does not have already.
  String words(String text) {
    return words(text, Gist::isTelling);
  }

  /// All that a text does not have already, figures and years too.
  String everything(String text) {
    return words(text, one -> isTelling(one) || isWrittenInDigits(one));
  }

  private String words(String text, Predicate<Concepts.Placed> wanted) {
    var plain = Letters.fold(text);
    return Stream.concat(before.stream(), bracketed.stream())
        .limit(LONGEST)
        .filter(wanted)
        .map(one -> one.concept().forms().getFirst().text())
        .filter(word -> !plain.contains(Letters.fold(word)))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /// The last run of telling words that stand side by side, most often what a question is about;
  /// empty when it ends with a name, which is then a person or a country.
  Optional<String> lastRun(String question) {
    var runs = runs(question);
    return runs.isEmpty() || isName(runs.getLast().getLast())
        ? Optional.empty()
        : Optional.of(text(question, runs.getLast()));
  }

  /// The only run of telling words; empty when there are several, so that any might be meant.
  Optional<String> onlyRun(String question) {
    return bracketed.isEmpty() && runs(question).size() == 1 ? lastRun(question) : Optional.empty();
  }

  /// A name with the telling words that follow it: the Syrdarya plant.
  String runAround(String question, Named name) {
    return runs(question).stream()
        .filter(run -> run.stream().anyMatch(one -> one.span().overlaps(name.span())))
        .findFirst()
        .map(run -> run.stream().filter(one -> one.span().end() >= name.span().end()).toList())
        .map(run -> text(question, run))
        .orElse(name.text());
  }

  private List<List<Concepts.Placed>> runs(String question) {
    var runs = new ArrayList<List<Concepts.Placed>>();
    for (var one : before) {
      if (runs.isEmpty()
          || !between(question, runs.getLast().getLast().span(), one.span()).isBlank()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(one);
    }
    return runs;
  }

  private static String between(String question, Span one, Span other) {
    return question.substring(one.end(), Math.max(one.end(), other.start()));
  }

  private static String text(String question, List<Concepts.Placed> run) {
    return question.substring(run.getFirst().span().start(), run.getLast().span().end());
  }

  private static boolean isTelling(Concepts.Placed one) {
    return switch (one.concept().kind()) {
      case NAME, TOPIC, WORD -> true;
      case COMMON, FIGURE -> false;
    };
  }

  private static boolean isWrittenInDigits(Concepts.Placed one) {
    return one.concept().name().chars().anyMatch(Character::isDigit);
  }

  private static boolean isName(Concepts.Placed one) {
    return one.concept().kind() == Concept.Kind.NAME;
  }
}
