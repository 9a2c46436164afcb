package serai.understand;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import serai.domain.Period;

/// What a word or phrase of the calendar means.
sealed interface CalendarWord {
  static CalendarWord of(String key) {
    return key.matches("M\\d\\d")
        ? new MonthName(Month.of(Integer.parseInt(key.substring(1))))
        : Other.valueOf(key);
  }

  /// A month without its year.
  record MonthName(Month month) implements CalendarWord {}

  /// A stretch of days counted from today, or a word that bends one.
  enum Other implements CalendarWord {
    LAST_YEAR,
    YEAR_BEFORE_LAST,
    THIS_YEAR,
    LAST_MONTH,
    THIS_MONTH,
    LAST_WEEK,
    THIS_WEEK,
    YESTERDAY,
    TODAY,
    LATEST,
    SINCE,
    BEFORE,
    BETWEEN;

    /// The days that are meant on a given day; empty for words that bend a period.
    Optional<Period> on(LocalDate day) {
      return switch (this) {
        case LAST_YEAR -> Optional.of(year(day.getYear() - 1));
        case YEAR_BEFORE_LAST -> Optional.of(year(day.getYear() - 2));
        case THIS_YEAR -> Optional.of(year(day.getYear()));
        case LAST_MONTH -> Optional.of(month(day.minusMonths(1)));
        case THIS_MONTH -> Optional.of(month(day));
        case LAST_WEEK -> Optional.of(new Period(day.minusDays(13), day));
        case THIS_WEEK -> Optional.of(new Period(day.minusDays(6), day));
        case YESTERDAY -> Optional.of(new Period(day.minusDays(1), day));
        case TODAY -> Optional.of(new Period(day, day));
        case LATEST, SINCE, BEFORE, BETWEEN -> Optional.empty();
      };
    }
  }

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static Period month(LocalDate day) {
    return new Period(
        day.with(TemporalAdjusters.firstDayOfMonth()),
        day.with(TemporalAdjusters.lastDayOfMonth()));
  }
}
