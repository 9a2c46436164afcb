package serai.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// On which days an edition is wanted. The names are stored.
public enum Rhythm {
  EVERY_DAY(Optional.empty()),
  /// Monday to Friday; Monday's edition tells of the weekend too.
  WEEKDAYS(Optional.empty()),
  /// On Mondays, as everyone gets it who chooses no day of the week.
  WEEKLY(Optional.of(DayOfWeek.MONDAY)),
  TUESDAYS(Optional.of(DayOfWeek.TUESDAY)),
  WEDNESDAYS(Optional.of(DayOfWeek.WEDNESDAY)),
  THURSDAYS(Optional.of(DayOfWeek.THURSDAY)),
  FRIDAYS(Optional.of(DayOfWeek.FRIDAY)),
  SATURDAYS(Optional.of(DayOfWeek.SATURDAY)),
  SUNDAYS(Optional.of(DayOfWeek.SUNDAY));

  @SuppressWarnings("ImmutableEnumChecker") // An Optional of an enum's constant is immutable.
  private final Optional<DayOfWeek> weekly;

  Rhythm(Optional<DayOfWeek> weekly) {
    this.weekly = weekly;
  }

  /// Once a week, on this day.
  public static Rhythm on(DayOfWeek day) {
    return Arrays.stream(values())
        .filter(rhythm -> rhythm.weekly.equals(Optional.of(day)))
        .findFirst()
        .orElseThrow();
  }

  /// The day of the week, where one edition tells of a week.
  public Optional<DayOfWeek> weekly() {
    return weekly;
  }

  public boolean wants(LocalDate day) {
    return weekly
        .map(wanted -> day.getDayOfWeek() == wanted)
        .orElse(this == EVERY_DAY || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }
}
