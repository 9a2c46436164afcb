package serai.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Figures;
import serai.domain.Gazetteer;
import serai.domain.NamedDate;
import serai.domain.NamedDates;
import serai.domain.Question;

/// Tells whether a sentence holds the kind of thing that a question wants: a figure for "how many",
/// a person for "who".
final class Expectation {
  /// Terms that name a body of any kind, so that the name of one answers without the word.
  private static final Set<String> ANY_BODY =
      Set.of(
          "company",
          "corporation",
          "enterprise",
          "organization",
          "agency",
          "partner",
          "producer",
          "supplier",
          "group",
          "member",
          "council",
          "ministry");

  /// Terms that name a place of any kind.
  private static final Set<String> ANY_PLACE =
      Set.of(
          "country_state",
          "city",
          "capital_city",
          "region",
          "place",
          "village",
          "prefecture",
          "district",
          "location",
          "republic",
          "homeland");

  /// The time of a day on a clock.
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?iu)\\b\\d{1,2}[:.]\\d{2}\\b|\\d{1,2}\\s?(?:[ap]\\.?m\\b|o[’']clock|時)|\\b(?:at|в) (?:noon|midnight|полдень|полночь)");

  private static final Pattern ASKS_CLOCK =
      Pattern.compile(
          "(?iu)\\bwhat (?:time|hour)\\b|во сколько(?! обо| раз| оцен)|в какое время|котор\\w+ час|何時(?!間)|сағат нешеде|soat nechada|саат канчада");

  /// Sentences and questions whose dates are kept: those of some hundred articles.
  private static final int READ_KEPT = 20_000;

  /// The same sentences are looked at for many questions, and reading their dates is slow.
  private final LoadingCache<String, List<NamedDate>> dates =
      Caffeine.newBuilder().maximumSize(READ_KEPT).build(NamedDates::in);

  private final NewNames names;
  private final Cues reasons = Cues.of("reasons.txt");
  private final Cues speech = Cues.of("speech.txt");

  Expectation(Gazetteer gazetteer) {
    this.names = new NewNames(gazetteer);
  }

  /// @param told the sentence's figures that the question does not have already
  /// @param said the question's concepts that the sentence speaks of
  boolean met(Question question, String sentence, List<Figure> told, Set<Concept> said) {
    return switch (question.wanted()) {
      case NUMBER, AGREEMENT -> number(question, sentence, told, said);
      case DATE -> date(question, sentence);
      case DURATION ->
          Measure.asksAge(question)
              ? told.stream().anyMatch(f -> Measure.AGE.fits(f, sentence))
              : told.stream().anyMatch(Measure::isSpan);
      case PERSON -> names.hasPerson(question, sentence);
      case PLACE -> place(question, sentence, said);
      case ORGANISATION -> names.hasBody(question, sentence, isSaid(question, said, ANY_BODY));
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
    var measure = Measure.of(question);
    if (measure != Measure.COUNT) {
      return figures.stream().anyMatch(f -> measure.fits(f, sentence));
    }
    if (Measure.isOfMoney(question) && figures.stream().anyMatch(Measure::isAmount)) {
      return true;
    }
    boolean counted = question.askedFor().map(c -> said.contains(c) || !isTelling(c)).orElse(true);
    return counted && figures.stream().anyMatch(f -> measure.fits(f, sentence));
  }

  /// Whether a sentence would have to say the thing: a count of students wants students, one of
  /// "new ones" or "people" may be put in many words.
  private static boolean isTelling(Concept thing) {
    return thing.kind() == Concept.Kind.TOPIC || thing.kind() == Concept.Kind.NAME;
  }

  private boolean place(Question question, String sentence, Set<Concept> said) {
    return isSaid(question, said, ANY_PLACE) && names.hasPlace(question, sentence);
  }

  /// Whether the kind of thing asked for is said, or is so general that its name says it.
  private static boolean isSaid(Question question, Set<Concept> said, Set<String> general) {
    return question
        .askedFor()
        .filter(thing -> thing.kind() == Concept.Kind.TOPIC && !general.contains(thing.name()))
        .map(said::contains)
        .orElse(true);
  }

  /// A date that the question does not name already; the time of a day when that is asked for.
  private boolean date(Question question, String sentence) {
    if (ASKS_CLOCK.matcher(question.standalone()).find()) {
      return CLOCK.matcher(sentence).find();
    }
    var asked = dates.get(question.standalone());
    return dates.get(sentence).stream().anyMatch(date -> isNew(date, asked));
  }

  private static boolean isNew(NamedDate date, List<NamedDate> asked) {
    return isNew(date, asked, NamedDate::year)
        || isNew(date, asked, NamedDate::month)
        || isNew(date, asked, NamedDate::day)
        || isNew(date, asked, NamedDate::weekday);
  }

  private static <T> boolean isNew(
      NamedDate date, List<NamedDate> asked, Function<NamedDate, Optional<T>> part) {
    return part.apply(date).isPresent()
        && asked.stream().noneMatch(other -> part.apply(other).equals(part.apply(date)));
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
}
