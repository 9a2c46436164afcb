package serai.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.Question;
import serai.domain.Wanted;
import serai.domain.Words;

/// Tells whether a sentence holds the kind of thing that a question wants: a figure for "how many",
/// a person for "who".
final class Expectation {
  private static final Set<String> SPANS = Set.of("min", "h", "day", "week", "month", "year");
  private static final Set<String> PLACES = Set.of("country", "region", "city", "place");
  private static final Set<String> BODIES = Set.of("organisation", "company");

  /// Terms of the glossary that are measured in money, and those in percent.
  private static final Set<String> MONEY =
      Set.of(
          "price",
          "cost",
          "expense",
          "amount",
          "money",
          "pay",
          "salary",
          "income",
          "profit",
          "budget",
          "invest",
          "investment",
          "loan",
          "credit",
          "grant",
          "debt",
          "finance",
          "funding",
          "fund",
          "turnover",
          "trade",
          "subsidy",
          "oda",
          "yen_loan",
          "value_worth",
          "wage_pay",
          "financing_package",
          "capital_money",
          "lend");

  /// Terms that are measured in time.
  private static final Set<String> TIMES =
      Set.of("age", "anniversary", "year", "month", "day", "time", "term_deadline", "period");

  private static final Set<String> SHARES = Set.of("percent", "share", "interest_rate");

  /// A figure so large is an amount even when its currency is not repeated.
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  /// Two or more words in capitals in a row: likely a name that the gazetteer lacks.
  private static final Pattern NAME_LIKE =
      Pattern.compile("\\p{Lu}[\\p{L}’‘'-]+(?:\\s+\\p{Lu}[\\p{L}’‘'-]+)+|「[^」]+」|«[^»]+»");

  private final Gazetteer gazetteer;
  private final Cues reasons = Cues.of("reasons.txt");
  private final Cues speech = Cues.of("speech.txt");

  Expectation(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// @param told the sentence's figures that the question does not have already
  /// @param said the question's concepts that the sentence speaks of
  boolean met(Question question, String sentence, List<Figure> told, Set<Concept> said) {
    return switch (question.wanted()) {
      case NUMBER, AGREEMENT -> number(question, sentence, told, said);
      case DATE -> hasDate(told);
      case DURATION -> told.stream().anyMatch(f -> SPANS.contains(f.unit()));
      case PERSON -> names(Set.of("person"), question, sentence);
      case PLACE -> names(PLACES, question, sentence);
      case ORGANISATION -> names(BODIES, question, sentence);
      case REASON -> reasons.in(sentence);
      case ATTRIBUTION -> speech.in(sentence);
      case LIST, COMPARISON, EVENTS, FACT -> true;
    };
  }

  /// An amount of money for a price, a percentage for a share, else a count of the thing asked for.
  private static boolean number(
      Question question, String sentence, List<Figure> told, Set<Concept> said) {
    var figures =
        told.stream().filter(f -> !f.isYear() && !DayOfMonth.isAt(sentence, f.span())).toList();
    var thing = question.askedFor();
    if (thing.filter(c -> SHARES.contains(c.name())).isPresent()) {
      return figures.stream().anyMatch(f -> f.unit().equals("%"));
    }
    boolean ofMoney = question.concepts().stream().anyMatch(c -> MONEY.contains(c.name()));
    if (ofMoney && figures.stream().anyMatch(Expectation::isAmount)) {
      return true;
    }
    if (thing.filter(c -> TIMES.contains(c.name())).isPresent()
        && figures.stream().anyMatch(Expectation::isSpan)) {
      return true;
    }
    boolean counted =
        thing
            .map(c ->
                !MONEY.contains(c.name()) && (said.contains(c) || c.kind() == Concept.Kind.WORD))
            .orElse(true);
    return counted && figures.stream().anyMatch(f -> thing.isEmpty() || !isSpan(f));
  }

  private static boolean isSpan(Figure figure) {
    return SPANS.contains(figure.unit());
  }

  private static boolean isAmount(Figure figure) {
    return figure.isMoney() || figure.value().compareTo(LARGE) >= 0;
  }

  /// The figures that the question has already; those that it offers to choose from ("19 or 20
  /// billion") count as new.
  static List<Figure> known(Question question) {
    var asked = Figures.in(question.standalone());
    return asked.stream().filter(f -> !f.isYear()).count() > 1
        ? asked.stream().filter(Figure::isYear).toList()
        : asked;
  }

  /// Those figures that the question does not already have.
  static List<Figure> told(List<Figure> known, List<Figure> figures) {
    return figures.stream().filter(f -> !Figures.contain(known, f)).toList();
  }

  private static boolean hasDate(List<Figure> told) {
    return told.stream().anyMatch(f -> f.isYear() || isDayOfMonth(f));
  }

  private static boolean isDayOfMonth(Figure figure) {
    return figure.unit().isEmpty()
        && figure.value().scale() <= 0
        && figure.value().signum() > 0
        && figure.value().intValue() <= 31;
  }

  private boolean names(Set<String> types, Question question, String sentence) {
    var asked = Words.of(question.standalone());
    boolean known =
        gazetteer.mentions(sentence).stream()
            .map(Gazetteer.Mention::entry)
            .filter(e -> types.contains(e.type()))
            .anyMatch(e -> e.names().values().stream().flatMap(List::stream).noneMatch(asked::has));
    boolean wantsName =
        question.wanted() == Wanted.PERSON || question.wanted() == Wanted.ORGANISATION;
    return known
        || (wantsName
            && NAME_LIKE.matcher(sentence).results().anyMatch(m -> !asked.has(m.group())));
  }
}
