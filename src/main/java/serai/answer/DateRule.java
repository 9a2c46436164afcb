package serai.answer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import serai.domain.NamedDate;

/// Every date of a claim stands in its quote, or is the day, month or year of its article. What a
/// quote tells from the day of the article ("next year") may be told in full.
final class DateRule {
  private DateRule() {}

  static Optional<String> objection(Reading claim, Testimony testimony) {
    if (claim.dates().isEmpty()) {
      return Optional.empty();
    }
    var said = new ArrayList<>(testimony.quote().dates());
    said.addAll(testimony.particulars().dates());
    said.addAll(testimony.context().dates());
    var years = years(said, testimony);
    return claim.dates().stream()
        .filter(d -> !stands(d, said, years, testimony))
        .findFirst()
        .map(d -> "no quote says " + claim.words(d.span()).strip());
  }

  private static boolean stands(
      NamedDate date, List<NamedDate> said, Set<Integer> years, Testimony testimony) {
    if (date.weekday().isPresent()) {
      return weekdays(said, years, testimony).contains(date.weekday().get());
    }
    if (date.isYearAlone()) {
      return date.year().filter(y -> years.contains(y) || counts(testimony, y)).isPresent();
    }
    return said.stream().anyMatch(s -> isSaid(date, s, years, testimony))
        || ToldFromDay.says(testimony, date)
        || testimony
            .published()
            .filter(p -> date.fallsOn(p) && agrees(date.year(), p.year()))
            .isPresent();
  }

  private static boolean isSaid(
      NamedDate date, NamedDate said, Set<Integer> years, Testimony testimony) {
    boolean inYear =
        date.year().isEmpty()
            || (said.year().isPresent()
                ? said.year().equals(date.year())
                : years.contains(date.year().get()));
    boolean dayAlone =
        said.month().isEmpty()
            && said.day().isPresent()
            && said.day().equals(date.day())
            && testimony.published().filter(p -> p.month().equals(date.month())).isPresent();
    return inYear && (dayAlone || date.fallsOn(said));
  }

  /// A number of the quote that may be this year although it looked like a count.
  private static boolean counts(Testimony testimony, int year) {
    return testimony.quote().figures().stream()
        .anyMatch(f -> f.value().scale() <= 0 && f.value().intValue() == year);
  }

  private static Set<Integer> years(List<NamedDate> said, Testimony testimony) {
    var years = new HashSet<Integer>();
    said.forEach(d -> d.year().ifPresent(years::add));
    testimony
        .published()
        .flatMap(NamedDate::year)
        .ifPresent(year -> {
          years.add(year);
          if (testimony.quote().has(Marker.Kind.NEXTYEAR)) {
            years.add(year + 1);
          }
          if (testimony.quote().has(Marker.Kind.LASTYEAR)) {
            years.add(year - 1);
          }
        });
    return years;
  }

  private static Set<DayOfWeek> weekdays(
      List<NamedDate> said, Set<Integer> years, Testimony testimony) {
    var weekdays = new HashSet<DayOfWeek>();
    said.forEach(d -> d.weekday().ifPresent(weekdays::add));
    testimony.published().flatMap(NamedDate::weekday).ifPresent(weekdays::add);
    for (var date : said) {
      for (var year : years) {
        new NamedDate(
                date.span(),
                date.year().or(() -> Optional.of(year)),
                date.month(),
                date.day(),
                Optional.empty())
            .full()
            .ifPresent(day -> weekdays.add(day.getDayOfWeek()));
      }
    }
    return weekdays;
  }

  private static boolean agrees(Optional<Integer> wanted, Optional<Integer> said) {
    return wanted.isEmpty() || wanted.equals(said);
  }
}
