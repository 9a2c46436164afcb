package serai.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  /// Two or more words in capitals in a row: likely a name that the gazetteer lacks.
  private static final Pattern NAME_LIKE =
      Pattern.compile("\\p{Lu}[\\p{L}’‘'-]+(?:\\s+\\p{Lu}[\\p{L}’‘'-]+)+|「[^」]+」|«[^»]+»");

  private final Gazetteer gazetteer;
  private final Cues reasons = Cues.of("reasons.txt");
  private final Cues speech = Cues.of("speech.txt");

  Expectation(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  boolean met(Question question, String sentence) {
    return switch (question.wanted()) {
      case NUMBER, AGREEMENT -> figures(question, sentence).stream().anyMatch(f -> !f.isYear());
      case DATE -> hasDate(question, sentence);
      case DURATION -> figures(question, sentence).stream().anyMatch(f -> SPANS.contains(f.unit()));
      case PERSON -> names(Set.of("person"), question, sentence);
      case PLACE -> names(PLACES, question, sentence);
      case ORGANISATION -> names(BODIES, question, sentence);
      case REASON -> reasons.in(sentence);
      case ATTRIBUTION -> speech.in(sentence);
      case LIST, COMPARISON, EVENTS, FACT -> true;
    };
  }

  /// Figures of a sentence that the question does not already have.
  static List<Figure> figures(Question question, String sentence) {
    var asked = Figures.in(question.standalone());
    return Figures.in(sentence).stream().filter(f -> !Figures.contain(asked, f)).toList();
  }

  private static boolean hasDate(Question question, String sentence) {
    var asked = Figures.in(question.standalone());
    return Figures.in(sentence).stream()
        .filter(f -> !Figures.contain(asked, f))
        .anyMatch(f -> f.isYear() || isDayOfMonth(f));
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
    return known
        || (question.wanted() == Wanted.PERSON || question.wanted() == Wanted.ORGANISATION)
            && NAME_LIKE.matcher(sentence).results().anyMatch(match -> !asked.has(match.group()));
  }
}
