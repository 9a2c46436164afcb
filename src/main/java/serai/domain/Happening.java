package serai.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The day on which something happened, as a sentence of an article tells it.
public final class Happening {
  /// Months that a day may lie ahead of its article; one farther ahead is of the year before.
  private static final int AHEAD = 6;

  private Happening() {}

  /// The first day that a sentence names; without a year it is of the article's year, or of the one
  /// before it. Empty when it names no day, or no year can be told.
  public static Optional<LocalDate> day(String sentence, Article article) {
    return NamedDates.in(sentence).stream()
        .filter(date -> date.month().isPresent() && date.day().isPresent())
        .findFirst()
        .flatMap(date -> date.full().or(() -> near(date, article)));
  }

  private static Optional<LocalDate> near(NamedDate date, Article article) {
    return article
        .published()
        .map(PublicationDate::latest)
        .flatMap(told -> {
          try {
            var day =
                LocalDate.of(told.getYear(), date.month().orElseThrow(), date.day().orElseThrow());
            return Optional.of(day.isAfter(told.plusMonths(AHEAD)) ? day.minusYears(1) : day);
          } catch (DateTimeException _) {
            return Optional.empty();
          }
        });
  }
}
