package serai.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// On which days an edition is wanted.
public enum Rhythm {
  EVERY_DAY,
  /// Monday to Friday; Monday's edition tells of the weekend too.
  WEEKDAYS,
  /// On Mondays.
  WEEKLY;

  public boolean wants(LocalDate day) {
    return switch (this) {
      case EVERY_DAY -> true;
      case WEEKDAYS -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
      case WEEKLY -> day.getDayOfWeek() == DayOfWeek.MONDAY;
    };
  }
}
