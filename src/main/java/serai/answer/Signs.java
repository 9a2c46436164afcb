package serai.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Concept;
import serai.domain.Concept.Kind;
import serai.domain.Figures;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Wanted;

/// What the best sentence and its article show of a question and what they lack.
///
/// @param said share of the question that the sentence speaks of
/// @param around share that the sentence or its surroundings speak of
/// @param similarity nearness of question and sentence in meaning, or of another good sentence of
///   its article
/// @param concepts how many things the question speaks of; the more of them are matched, the less
///   is chance
/// @param noFigure whether a number, a date or a term is wanted and the sentence has none that fits
/// @param noName whether a person, a place, a body, a reason or a saying is wanted and the sentence
///   has none
/// @param thingMissing whether the article's language has a word for the thing asked for, and the
///   article has none: the fare, the dowry, the menu
/// @param namesMissing share of the question that is in names which the article lacks
/// @param termsMissing how many terms of the question the article's language has a word for, and
///   the article has none
/// @param yearMissing whether a year of the question, or a "second" or "third", is not in the
///   article
/// @param sameKind share of the first sentences that hold the kind of thing asked for
record Signs(
    double said,
    double around,
    double similarity,
    int concepts,
    boolean noFigure,
    boolean noName,
    boolean thingMissing,
    double namesMissing,
    int termsMissing,
    boolean yearMissing,
    double sameKind) {
  /// Concepts that are counted; beyond them a question is a list.
  private static final int COUNTED = 9;

  /// A question of fewer is not doubted for being short.
  private static final int LEAST_COUNTED = 4;

  /// Sentences that are asked whether they hold the kind of thing wanted.
  private static final int FIRST = 4;

  /// Sentences whose nearness may stand for that of the best one, when they are of its article: it
  /// may name the subject as "it".
  private static final int BESIDE = 6;

  private static final Set<String> ORDINALS =
      Set.of(
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "next",
          "previous");

  /// What is done at every meeting and called by many words.
  private static final Set<String> EVERYDAY =
      Set.of("meet", "talks", "conversation", "discuss", "visit", "say", "arrive", "work");

  /// Words that ask to choose among things of one kind, which need not be called by it again.
  private static final Pattern CHOICE =
      Pattern.compile("(?i)\\bwhich\\b|\\bwhat (?:kind|sort|type)s? of\\b");

  /// @param candidates best first, at least one
  static Signs of(Question question, List<Candidate> candidates, Weights weights) {
    var best = candidates.getFirst();
    var concepts = weights.concepts();
    var wanted = question.wanted();
    var told = tellsItself(question, best);
    double said = weights.share(union(best.said(), told));
    return new Signs(
        said,
        said + weights.share(best.around().stream().filter(c -> !told.contains(c)).toList()),
        similarity(candidates),
        Math.clamp(concepts.size(), LEAST_COUNTED, COUNTED),
        isMeasured(wanted) && !best.expected(),
        isNamed(wanted) && !best.expected(),
        isThingMissing(question, best),
        weights.share(missing(concepts, best, Kind.NAME).toList()),
        (int) missing(concepts, best, Kind.TOPIC).filter(c -> isSayable(c, best)).count(),
        concepts.stream().anyMatch(c -> isYear(c) && !best.speaksOf(c)),
        (double) candidates.stream().limit(FIRST).filter(Candidate::expected).count() / FIRST);
  }

  /// What an amount says without its words: where money is asked for, that it is money and what
  /// became of it. "How much was promised?" is answered by "the aim is 3 trillion yen", but only of
  /// that for which all the rest of the question is.
  private static Set<Concept> tellsItself(Question question, Candidate best) {
    var money = question.concepts().stream().filter(Measure::isOfMoney).collect(Collectors.toSet());
    return tellsAmount(question, best)
            && question.concepts().stream().allMatch(c -> money.contains(c) || best.speaksOf(c))
        ? money
        : Set.of();
  }

  private static Set<Concept> union(Set<Concept> some, Set<Concept> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  private static Stream<Concept> missing(Set<Concept> concepts, Candidate best, Kind kind) {
    return concepts.stream().filter(c -> c.kind() == kind && !best.speaksOf(c));
  }

  private static double similarity(List<Candidate> candidates) {
    var article = candidates.getFirst().article().id();
    return candidates.stream()
        .limit(BESIDE)
        .filter(candidate -> candidate.article().id().equals(article))
        .flatMapToDouble(candidate -> candidate.similarity().stream())
        .max()
        .orElse(Meaning.NEUTRAL);
  }

  /// Whether the question word asks for one certain kind of thing: a number, a date, a person, a
  /// reason. Reports name that thing when they tell it; the thing of "which" and "what" is often
  /// the name of a kind, which they leave out.
  private static boolean isPointed(Wanted wanted) {
    return switch (wanted) {
      case NUMBER, DATE, DURATION, PERSON, REASON -> true;
      case PLACE, ORGANISATION, LIST, COMPARISON, ATTRIBUTION, AGREEMENT, EVENTS, FACT -> false;
    };
  }

  private static boolean isMeasured(Wanted wanted) {
    return wanted == Wanted.NUMBER || wanted == Wanted.DATE || wanted == Wanted.DURATION;
  }

  private static boolean isNamed(Wanted wanted) {
    return switch (wanted) {
      case PERSON, PLACE, ORGANISATION, REASON, ATTRIBUTION -> true;
      case NUMBER, DATE, DURATION, LIST, COMPARISON, AGREEMENT, EVENTS, FACT -> false;
    };
  }

  private static boolean isThingMissing(Question question, Candidate best) {
    var wanted = question.wanted();
    if (wanted == Wanted.PLACE
        || wanted == Wanted.ORGANISATION
        || (wanted == Wanted.DURATION && best.expected())) {
      return false;
    }
    return question
        .askedFor()
        .filter(thing -> thing.kind() == Kind.TOPIC || thing.kind() == Kind.WORD)
        .filter(thing -> !EVERYDAY.contains(thing.name()))
        .filter(thing -> isPointed(wanted) || !isChoice(question))
        .filter(thing -> !isTold(question, thing, best))
        .filter(thing -> isSayable(thing, best) && !best.speaksOf(thing))
        .isPresent();
  }

  /// Whether the figure tells what the thing is: a share, or an amount where money is asked for.
  private static boolean isTold(Question question, Concept thing, Candidate best) {
    return (isCounted(question) && best.expected() && Measure.isTerm(thing))
        || tellsAmount(question, best);
  }

  private static boolean tellsAmount(Question question, Candidate best) {
    return isCounted(question)
        && best.expected()
        && Measure.isOfMoney(question)
        && best.told().stream().anyMatch(Measure::isAmount);
  }

  private static boolean isCounted(Question question) {
    return question.wanted() == Wanted.NUMBER || question.wanted() == Wanted.AGREEMENT;
  }

  private static boolean isChoice(Question question) {
    return question.language() == Language.ENGLISH && CHOICE.matcher(question.standalone()).find();
  }

  /// Whether the language of the sentence has a word for it that we know.
  private static boolean isSayable(Concept thing, Candidate candidate) {
    var language = candidate.article().lang();
    return thing.forms().stream().allMatch(form -> form.lang().isEmpty())
        || thing.forms().stream()
            .flatMap(form -> form.lang().stream())
            .anyMatch(known -> known.code().equals(language));
  }

  private static boolean isYear(Concept concept) {
    return concept.kind() == Kind.FIGURE
        ? Figures.in(concept.name()).stream().anyMatch(f -> f.isYear() || f.unit().equals("year"))
        : ORDINALS.contains(concept.name());
  }
}
