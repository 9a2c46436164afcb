package serai.understand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import serai.domain.Period;
import serai.domain.Span;

/// The years, months and days that stand in a text.
final class Dates {
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:(?<y1>(?:19|20)\\d\\d)-(?<m1>\\d{1,2})(?:-(?<d1>\\d{1,2}))?"
              + "|(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>(?:19|20)\\d\\d))(?![\\d.])");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:(?<year>(?:19|20)\\d\\d)|令和(?<reiwa>\\d{1,2}|元))年度?"
              + "(?:の?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?"
              + "|(?<![\\d年])(?<lone>\\d{1,2})月(?:(?<loneday>\\d{1,2})日)?");

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]\\d|\\d)");

  /// The year before the first of the era Reiwa.
  private static final int BEFORE_REIWA = 2018;

  /// Words that may stand between a month and its year, or its day.
  private static final int NEAR = 2;

  private Dates() {}

  /// A stretch of days with the place at which it was written.
  record Dated(Span span, Period period) {}

  /// @param months the names of months found in the text
  static List<Dated> in(Wording wording, List<Phrases.Match<Month>> months, LocalDate asOf) {
    var dates = new ArrayList<Dated>();
    JAPANESE
        .matcher(wording.even())
        .results()
        .forEach(m -> japanese(m, asOf).ifPresent(dates::add));
    NUMERIC.matcher(wording.even()).results().forEach(m -> numeric(m).ifPresent(dates::add));
    var years =
        YEAR.matcher(wording.even())
            .results()
            .map(m -> new Span(m.start(), m.end()))
            .filter(span -> isFree(span, dates))
            .toList();
    for (var month : months) {
      var year = near(wording, month.span(), years);
      int number = year.map(span -> number(wording, span)).orElse(latest(month.means(), asOf));
      var date = named(wording, month, number);
      dates.add(new Dated(year.map(span -> hull(span, month.span())).orElse(month.span()), date));
    }
    for (var year : years) {
      if (isFree(year, dates)) {
        dates.add(new Dated(year, CalendarWord.year(number(wording, year))));
      }
    }
    return dates;
  }

  private static Optional<Dated> japanese(MatchResult match, LocalDate asOf) {
    var span = new Span(match.start(), match.end());
    if (match.group("lone") != null) {
      int month = Integer.parseInt(match.group("lone"));
      return month < 1 || month > 12
          ? Optional.empty()
          : date(span, latest(Month.of(month), asOf), match.group("lone"), match.group("loneday"));
    }
    int year =
        match.group("year") != null
            ? Integer.parseInt(match.group("year"))
            : BEFORE_REIWA
                + (match.group("reiwa").equals("元") ? 1 : Integer.parseInt(match.group("reiwa")));
    return match.group("month") == null
        ? Optional.of(new Dated(span, CalendarWord.year(year)))
        : date(span, year, match.group("month"), match.group("day"));
  }

  private static Optional<Dated> numeric(MatchResult match) {
    var span = new Span(match.start(), match.end());
    return match.group("y1") != null
        ? date(span, Integer.parseInt(match.group("y1")), match.group("m1"), match.group("d1"))
        : date(span, Integer.parseInt(match.group("y2")), match.group("m2"), match.group("d2"));
  }

  private static Optional<Dated> date(Span span, int year, String month, @Nullable String day) {
    try {
      var first =
          LocalDate.of(year, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
      return Optional.of(
          new Dated(span, day == null ? CalendarWord.month(first) : new Period(first, first)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The month, or the day in it when a number stands beside its name.
  private static Period named(Wording wording, Phrases.Match<Month> month, int year) {
    var first = LocalDate.of(year, month.means(), 1);
    int at = wording.wordAt(month.span().start());
    for (int beside : new int[] {at - 1, at + 1, at - 2}) {
      if (beside < 0 || beside >= wording.words().size()) {
        continue;
      }
      var word = wording.words().get(beside);
      if (word.isNumber() && word.folded().length() <= 2) {
        int day = Integer.parseInt(word.folded());
        if (day >= 1 && day <= first.lengthOfMonth()) {
          return new Period(first.withDayOfMonth(day), first.withDayOfMonth(day));
        }
      }
    }
    return CalendarWord.month(first);
  }

  private static Optional<Span> near(Wording wording, Span month, List<Span> years) {
    int at = wording.wordAt(month.start());
    return years.stream()
        .filter(year -> Math.abs(wording.wordAt(year.start()) - at) <= NEAR + 1)
        .min(Comparator.comparingInt(year -> Math.abs(wording.wordAt(year.start()) - at)));
  }

  /// The year of the last such month that has begun.
  private static int latest(Month month, LocalDate asOf) {
    return month.compareTo(asOf.getMonth()) <= 0 ? asOf.getYear() : asOf.getYear() - 1;
  }

  private static int number(Wording wording, Span year) {
    return Integer.parseInt(wording.even().substring(year.start(), year.end()));
  }

  private static boolean isFree(Span span, List<Dated> dates) {
    return dates.stream().noneMatch(dated -> dated.span().overlaps(span));
  }

  private static Span hull(Span one, Span other) {
    return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }
}
