package serai.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.domain.Currencies;
import serai.domain.Figure;
import serai.domain.Gazetteer;
import serai.domain.ImpliedFigures;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Every figure of a claim stands in its quote: the same number, in the same unit or currency, and
/// counting the same thing.
final class FigureRule {
  /// Countries of a quote are counted up to this number: "the five countries" needs no other
  /// evidence than the five names.
  private static final int MOST_COUNTED = 12;

  private static final BigDecimal SIX = BigDecimal.valueOf(6);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final Pattern HALF_YEAR =
      Pattern.compile(
          "(?iu)half[- ](?:a )?year|полгод|полугод|半年|жарты жыл|жарым жыл|yarim yil|ярим йил|ним[аи]? ?сол|ýarym ýyl");

  private static final String MONTH = "month";
  private static final String YEAR = "year";
  private static final Set<String> TIMES = Set.of("h", "day", "week", MONTH, YEAR);
  private static final String REGION = "central_asia";
  private static final int STATES_OF_REGION = 5;

  /// Words after a figure that may say what it counts.
  private static final int NEAR = 3;

  private final Reader reader;

  FigureRule(Reader reader) {
    this.reader = reader;
  }

  Optional<String> objection(Reading claim, Testimony testimony) {
    for (var figure : claim.figures()) {
      if (!isSaid(figure, claim, testimony) && !isCounted(figure, claim, testimony)) {
        return Optional.of("no quote says " + claim.words(figure.span()));
      }
    }
    for (var implied : ImpliedFigures.in(claim.text())) {
      if (implied.value().intValue() > 2
          && !isSaid(implied, claim, testimony)
          && !isCounted(implied, claim, testimony)) {
        return Optional.of("no quote says " + claim.words(implied.span()));
      }
    }
    for (var currency : currencies(claim)) {
      if (testimony.quote().known()
          && !currencies(testimony.quote()).contains(currency)
          && !currencies(testimony.particulars()).contains(currency)) {
        return Optional.of("no quote speaks of " + currency);
      }
    }
    return claim.figures().stream()
        .filter(f -> countsAnother(f, claim, testimony.quote()))
        .findFirst()
        .map(f -> "counts something else: " + claim.words(f.span()));
  }

  private static Set<String> currencies(Reading reading) {
    return Currencies.in(reading.text(), reading.words(), reading.figures());
  }

  /// The figure of a quote that says the same as one of a claim.
  static Optional<Figure> match(Figure figure, Reading quote) {
    return quote.figures().stream().filter(f -> matches(figure, f, quote)).findFirst();
  }

  /// All figures of a quote that say the same as one of a claim.
  static List<Figure> matches(Figure figure, Reading quote) {
    return quote.figures().stream().filter(f -> matches(figure, f, quote)).toList();
  }

  private static boolean isSaid(Figure figure, Reading claim, Testimony testimony) {
    return match(figure, testimony.quote()).isPresent()
        || match(figure, testimony.particulars()).isPresent()
        || ImpliedFigures.in(testimony.quote().text()).stream().anyMatch(figure::same)
        || ImpliedFigures.in(testimony.particulars().text()).stream().anyMatch(figure::same)
        || isYearSaid(figure, testimony.quote())
        || isFirst(figure, testimony.quote())
        || isHalfYear(figure, claim, testimony.quote())
        || isOneOf(figure, claim, testimony.quote());
  }

  /// Whether a figure is a place in an order that a quote has a word for: `第1` and `the first`.
  private static boolean isFirst(Figure figure, Reading quote) {
    return figure.unit().isEmpty()
        && figure.value().compareTo(BigDecimal.ONE) == 0
        && quote.has(Marker.Kind.FIRST);
  }

  /// Whether six months are told as half a year, or the other way round.
  private static boolean isHalfYear(Figure figure, Reading claim, Reading quote) {
    boolean months = figure.unit().equals(MONTH) && figure.value().compareTo(SIX) == 0;
    return months
        ? HALF_YEAR.matcher(quote.text()).find()
        : figure.value().compareTo(HALF) == 0
            && HALF_YEAR.matcher(claim.text()).find()
            && quote.figures().stream()
                .anyMatch(f -> f.unit().equals(MONTH) && f.value().compareTo(SIX) == 0);
  }

  /// Whether a figure is one year or one month, for which a quote needs no number: "in the past
  /// year".
  private static boolean isOneOf(Figure figure, Reading claim, Reading quote) {
    return (TIMES.contains(figure.unit()) || isOfYears(figure, claim))
        && figure.value().compareTo(BigDecimal.ONE) == 0
        && quote.figures().stream().noneMatch(f -> f.unit().equals(figure.unit()));
  }

  /// A number without a unit says an amount only where the unit stands beside another figure of the
  /// quote: `5 to 7 million dollars`, `three or four years`.
  private static boolean matches(Figure wanted, Figure said, Reading quote) {
    return wanted.same(said)
        && (wanted.unit().isEmpty()
            || !said.unit().isEmpty()
            || (!wanted.isMoney() && !quote.known())
            || (wanted.unit().equals(YEAR) && isOfYears(said, quote))
            || quote.figures().stream().anyMatch(f -> f.unit().equals(wanted.unit())));
  }

  /// `21年` is 21 years or the year 21.
  private static boolean isOfYears(Figure figure, Reading reading) {
    return reading.text().startsWith("年", figure.span().end());
  }

  private static boolean isYearSaid(Figure figure, Reading quote) {
    return figure.isYear()
        && quote.dates().stream()
            .anyMatch(d -> d.year().filter(y -> y == figure.value().intValue()).isPresent());
  }

  private static boolean isCounted(Figure figure, Reading claim, Testimony testimony) {
    int value = figure.value().intValue();
    if (!figure.unit().isEmpty()
        || figure.value().scale() > 0
        || value > MOST_COUNTED
        || value < 2) {
      return false;
    }
    var countries = named("country", testimony);
    boolean ofRegion =
        value == STATES_OF_REGION && claim.nameIds().contains(REGION) && testimony.names(REGION);
    return ofRegion
        || countries.size() == value
        || named("person", testimony).size() == value
        || (value == 2
            && ImpliedFigures.in(testimony.quote().text()).stream().anyMatch(figure::same))
        || (countries.contains("japan") && countries.size() - 1 == value);
  }

  private static Set<String> named(String type, Testimony testimony) {
    return testimony.quote().names().stream()
        .map(Gazetteer.Mention::entry)
        .filter(e -> e.type().equals(type))
        .map(Gazetteer.Entry::id)
        .collect(Collectors.toSet());
  }

  /// Whether what a claim counts with a figure is counted with another figure in the quote.
  private boolean countsAnother(Figure figure, Reading claim, Reading quote) {
    var match = match(figure, quote);
    var counted = after(claim, figure.span(), 1);
    if (match.isEmpty()
        || counted.isEmpty()
        || !figure.unit().isEmpty()
        || quote.text().startsWith(" of ", match.get().span().end())) {
      return false;
    }
    var thing = counted.getFirst();
    boolean here =
        around(quote, match.get().span()).stream().anyMatch(w -> same(claim, thing, quote, w));
    return !here
        && quote.figures().stream()
            .filter(f -> !f.same(figure) && f.unit().equals(match.get().unit()))
            .anyMatch(f ->
                after(quote, f.span(), 1).stream().anyMatch(w -> same(claim, thing, quote, w)));
  }

  private static boolean same(Reading claim, Word thing, Reading quote, Word word) {
    if (claim.language() == quote.language() && Words.same(thing.folded(), word.folded())) {
      return true;
    }
    Set<String> terms = claim.termsAt(thing.span());
    return quote.termsAt(word.span()).stream().anyMatch(terms::contains);
  }

  private List<Word> after(Reading reading, Span span, int most) {
    return reading.words().stream()
        .filter(w -> w.span().start() >= span.end() && w.span().start() < span.end() + 30)
        .filter(w -> !w.isEastAsian() && !reader.isSmall(reading, w))
        .limit(most)
        .toList();
  }

  private List<Word> around(Reading reading, Span span) {
    var near = new java.util.ArrayList<>(after(reading, span, NEAR));
    var before =
        reading.words().stream()
            .filter(w -> w.span().end() <= span.start() && !reader.isSmall(reading, w))
            .toList();
    near.addAll(before.subList(Math.max(0, before.size() - NEAR), before.size()));
    return near;
  }
}
