package serai.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import serai.answer.Marker.Kind;
import serai.domain.NamedDate;

/// The days and months that a quote tells from the day of its article: `yesterday`, `on Friday`,
/// `next month`. A claim may tell them in full.
final class ToldFromDay {
  /// Days around the article's in which a day of the week falls.
  private static final int WEEK = 6;

  private ToldFromDay() {}

  /// Whether a quote tells a date of a claim in this way.
  static boolean says(Testimony testimony, NamedDate date) {
    return testimony.published().flatMap(NamedDate::full).stream()
        .flatMap(day -> told(testimony.quote(), day, date))
        .anyMatch(day -> isOn(date, day));
  }

  private static Stream<LocalDate> told(Reading quote, LocalDate day, NamedDate date) {
    if (date.day().isEmpty()) {
      return Stream.of(
              day(quote, Kind.LASTMONTH, day.minusMonths(1)),
              day(quote, Kind.NEXTMONTH, day.plusMonths(1)))
          .flatMap(Optional::stream);
    }
    return Stream.concat(
        Stream.of(
                day(quote, Kind.YESTERDAY, day.minusDays(1)),
                day(quote, Kind.TOMORROW, day.plusDays(1)))
            .flatMap(Optional::stream),
        quote.dates().stream()
            .flatMap(d -> d.weekday().stream())
            .flatMap(weekday ->
                day.minusDays(WEEK)
                    .datesUntil(day.plusDays(WEEK + 1L))
                    .filter(d -> d.getDayOfWeek() == weekday)));
  }

  private static Optional<LocalDate> day(Reading quote, Kind kind, LocalDate day) {
    return quote.has(kind) ? Optional.of(day) : Optional.empty();
  }

  private static boolean isOn(NamedDate date, LocalDate day) {
    return date.month().filter(day.getMonth()::equals).isPresent()
        && date.day().filter(d -> d != day.getDayOfMonth()).isEmpty()
        && date.year().filter(y -> y != day.getYear()).isEmpty();
  }
}
