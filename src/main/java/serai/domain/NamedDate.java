package serai.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/// A date as far as a text names it: a year, a month, a day of one, a day of the week.
///
/// @param span where it stands, numbers included
public record NamedDate(
    Span span,
    Optional<Integer> year,
    Optional<Month> month,
    Optional<Integer> day,
    Optional<DayOfWeek> weekday) {

  /// The date that an article gives as its own, as precisely as it does.
  public static NamedDate of(PublicationDate date) {
    var first = date.earliest();
    boolean hasDay = date.precision() == PublicationDate.Precision.DAY;
    boolean hasMonth = date.precision() != PublicationDate.Precision.YEAR;
    return new NamedDate(
        new Span(0, 1),
        Optional.of(first.getYear()),
        hasMonth ? Optional.of(first.getMonth()) : Optional.empty(),
        hasDay ? Optional.of(first.getDayOfMonth()) : Optional.empty(),
        hasDay ? Optional.of(first.getDayOfWeek()) : Optional.empty());
  }

  /// Whether it is a bare number that may be a year.
  public boolean isYearAlone() {
    return month.isEmpty() && day.isEmpty() && weekday.isEmpty();
  }

  /// Whether the other names at least the day and the month that this one names, each as this one
  /// does; the year is another matter, for texts leave it out.
  public boolean fallsOn(NamedDate other) {
    return agrees(month, other.month) && agrees(day, other.day);
  }

  /// The day in full, when all three parts are named and there is such a day.
  public Optional<LocalDate> full() {
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    return month.get().maxLength() < day.get()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year.get(), month.get(), 1).plusDays(day.get().longValue() - 1));
  }

  private static <T> boolean agrees(Optional<T> wanted, Optional<T> said) {
    return wanted.isEmpty() || wanted.equals(said);
  }
}
