package serai.answer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Question;
import serai.domain.Wanted;

/// What a figure must measure to answer a question that asks for a number: a fare wants money, a
/// height metres, "how many students" a count.
enum Measure {
  /// An amount of money.
  MONEY,
  /// A part of a whole.
  SHARE,
  /// Time: a term, an anniversary.
  TIME,
  /// How old somebody is.
  AGE,
  /// A length in metres or kilometres.
  LENGTH,
  /// What a plant or a port can do: megawatts, tonnes or a large count.
  CAPACITY,
  /// How warm it is.
  TEMPERATURE,
  /// How much of something that flows.
  VOLUME,
  /// How much of something: a share, an amount or a count.
  PART,
  /// How many there are of something.
  COUNT;

  /// The terms of the glossary that ask for a measure.
  private static final Map<Measure, Set<String>> TERMS =
      Map.of(
          MONEY,
          Set.of(
              "price",
              "cost",
              "expense",
              "expensive",
              "cheap",
              "amount",
              "money",
              "pay",
              "salary",
              "wage_pay",
              "income",
              "profit",
              "loss_money",
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
              "financing_package",
              "capital_money",
              "fare",
              "fee",
              "penalty",
              "yen",
              "dollar",
              "euro",
              "tenge"),
          SHARE,
          Set.of("percent", "share", "interest_rate"),
          TIME,
          Set.of("anniversary", "year", "month", "day", "week", "time", "term_deadline", "period"),
          AGE,
          Set.of("age", "birth"),
          LENGTH,
          Set.of("length", "height", "map_distance", "depth"),
          CAPACITY,
          Set.of("megawatt", "capacity"),
          TEMPERATURE,
          Set.of("temperature"),
          VOLUME,
          Set.of("litre"),
          PART,
          Set.of("part_share", "part"));

  private static final Set<String> SPANS = Set.of("min", "h", "day", "week", "month", "year");
  private static final Set<String> LENGTHS = Set.of("km", "m");
  private static final Set<String> CAPACITIES = Set.of("MW", "GW", "kWh", "t");

  /// What somebody pays or earns: asked for together with it, nothing but money answers.
  private static final Set<String> PRICES =
      Set.of("price", "cost", "expense", "pay", "salary", "wage_pay", "fare", "fee", "penalty");

  /// What interest is paid on.
  private static final Set<String> LENT =
      Set.of("loan", "credit", "grant", "debt", "pay", "yen_loan", "finance", "bank");

  /// How money is given: the aims, plans and promises of reports are all of these.
  private static final Set<String> GIVING = Set.of("promise", "spend", "allocate", "aid");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// A figure so large is an amount even when its currency is not repeated.
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  /// How texts tell an age.
  private static final Pattern OLD =
      Pattern.compile(
          "(?iu)\\b(?:aged?|at the age of|at)\\s+\\d{1,3}\\b|\\d{1,3}[- ]years?[- ]olds?"
              + "|(?:в возрасте|ему|ей)\\s+\\d{1,3}|\\d{1,3}-летн|\\d{1,3}\\s*[歳才]"
              + "|\\d{1,3}\\s*(?:жаста|жастағы|yoshda|yoshli|ёшда|ёшли|жашта|жаштагы|сола|ýaşynda)");

  private static final Pattern DEGREES =
      Pattern.compile("(?iu)\\d\\s?(?:°|degrees?|градус|℃|度|daraja|даража)");

  private static final Pattern LITRES =
      Pattern.compile("(?iu)\\d\\s?(?:\\p{L}+ )?(?:lit(?:re|er)|литр|リットル|litr)");

  /// How a Russian asks for an age: сколько лет послу.
  private static final Pattern AGE_OF =
      Pattern.compile("(?iu)сколько (?:\\p{L}+ )?лет (?:\\p{L}+ )?\\p{L}+[ую]\\b.*");

  /// What follows a number that is a place in a row.
  private static final Pattern IN_ROW =
      Pattern.compile("(?iu)(?:st|nd|rd|th)\\b|[-‑]\\p{IsAlphabetic}|周年");

  private Set<String> terms() {
    return TERMS.getOrDefault(this, Set.of());
  }

  /// What a question that wants a number asks to be measured.
  static Measure of(Question question) {
    if (question.standalone().toLowerCase(Locale.ROOT).contains("how much of")) {
      return PART;
    }
    if (asksInterest(question)) {
      return SHARE;
    }
    var thing = question.askedFor().map(Concept::name).orElse("");
    for (var measure : values()) {
      if (measure.terms().contains(thing)) {
        return measure == TIME && asksAge(question) ? AGE : measure;
      }
    }
    if (asksAge(question)) {
      return AGE;
    }
    if (thing.isEmpty() && question.wanted() == Wanted.NUMBER) {
      return PART;
    }
    return question.concepts().stream().anyMatch(c -> PRICES.contains(c.name())) ? MONEY : COUNT;
  }

  /// Whether a term names a measure, so that a figure can stand for it without the word.
  static boolean isTerm(Concept concept) {
    for (var measure : values()) {
      if (measure.terms().contains(concept.name())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a question speaks of money somewhere.
  static boolean isOfMoney(Question question) {
    return question.concepts().stream().anyMatch(c -> MONEY.terms().contains(c.name()));
  }

  /// Whether a term is of money, or of its being given, which an amount tells by itself.
  static boolean isOfMoney(Concept concept) {
    return MONEY.terms().contains(concept.name()) || GIVING.contains(concept.name());
  }

  /// Whether a figure of a sentence measures this; its dates do not.
  boolean fits(Figure figure, String sentence) {
    return switch (this) {
      case MONEY -> isAmount(figure);
      case SHARE -> figure.unit().equals("%") || figure.unit().equals("tenth");
      case TIME -> SPANS.contains(figure.unit()) || isInRow(figure, sentence);
      case AGE -> OLD.matcher(sentence).find();
      case LENGTH -> LENGTHS.contains(figure.unit());
      case CAPACITY ->
          CAPACITIES.contains(figure.unit())
              || (figure.unit().isEmpty() && figure.value().compareTo(HUNDRED) >= 0);
      case TEMPERATURE -> DEGREES.matcher(sentence).find();
      case VOLUME -> LITRES.matcher(sentence).find();
      case PART -> true;
      case COUNT -> isCount(figure);
    };
  }

  /// Whether it is a place in a row, as the 25th anniversary is.
  private static boolean isInRow(Figure figure, String sentence) {
    return figure.unit().isEmpty()
        && IN_ROW.matcher(sentence).region(figure.span().end(), sentence.length()).lookingAt();
  }

  static boolean isSpan(Figure figure) {
    return SPANS.contains(figure.unit());
  }

  static boolean isAmount(Figure figure) {
    return figure.isMoney() || (figure.unit().isEmpty() && figure.value().compareTo(LARGE) >= 0);
  }

  private static boolean isCount(Figure figure) {
    return !figure.isMoney() && !isSpan(figure) && !figure.unit().equals("%");
  }

  /// Whether the interest is asked that somebody pays.
  private static boolean asksInterest(Question question) {
    var names = question.concepts().stream().map(Concept::name).toList();
    return names.contains("interest_rate")
        || (names.contains("interest") && names.stream().anyMatch(LENT::contains));
  }

  static boolean asksAge(Question question) {
    return AGE_OF.matcher(question.standalone()).matches()
        || question.concepts().stream().anyMatch(c -> c.name().equals("age"))
        || question.standalone().toLowerCase(Locale.ROOT).startsWith("how old");
  }
}
