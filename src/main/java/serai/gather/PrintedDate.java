package serai.gather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.PublicationDate;

/// A date as pages print it, in eight languages. What can be read in two ways is not read.
final class PrintedDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern JAPANESE =
      Pattern.compile("((?:19|20)\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|-)?[\\s.,-]*(?:of\\s+)?(\\p{L}{3,})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,})[\\s.]*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)");

  /// Dates before this are mistakes: the web is younger, and what is older is history.
  static final int FIRST_YEAR = 1990;

  private static final int LONGEST_LINE = 80;
  private static final int MOST_OTHER_WORDS = 6;
  private static final int SHORTEST_STEM = 5;

  private static final Map<String, Integer> MONTHS = months();

  private PrintedDate() {}

  /// The date of a line that is about little else.
  static Optional<PublicationDate> line(String line) {
    return line.length() <= LONGEST_LINE
            && Pattern.compile("\\p{L}{3,}").matcher(line).results().count() <= MOST_OTHER_WORDS
        ? in(line)
        : Optional.empty();
  }

  /// The first date in a text.
  static Optional<PublicationDate> in(String text) {
    return numbers(YEAR_FIRST.matcher(text))
        .or(() -> numbers(JAPANESE.matcher(text)))
        .or(() -> yearLast(text))
        .or(() -> words(text))
        .map(day -> new PublicationDate(day.toString(), false));
  }

  private static Optional<LocalDate> numbers(Matcher date) {
    return date.find() ? day(number(date, 1), number(date, 2), number(date, 3)) : Optional.empty();
  }

  /// With slashes the month may come first: then only a day above 12 tells. Dots put the day first.
  private static Optional<LocalDate> yearLast(String text) {
    var date = YEAR_LAST.matcher(text);
    if (!date.find()) {
      return Optional.empty();
    }
    int first = number(date, 1);
    int second = number(date, 3);
    int year = number(date, 4);
    boolean isDotted = date.group(2).equals(".");
    if (first > 12 || first == second || (isDotted && second <= 12)) {
      return day(year, second, first);
    }
    return second > 12 ? day(year, first, second) : Optional.empty();
  }

  private static Optional<LocalDate> words(String text) {
    var year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    int number = number(year, 1);
    return day(number, DAY_MONTH.matcher(text), 2, 1)
        .or(() -> day(number, MONTH_DAY.matcher(text), 1, 2));
  }

  private static Optional<LocalDate> day(int year, Matcher date, int monthGroup, int dayGroup) {
    while (date.find()) {
      var month = month(date.group(monthGroup));
      if (month.isPresent()) {
        return day(year, month.get(), number(date, dayGroup));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private static Optional<Integer> month(String word) {
    var folded = Letters.fold(word);
    var exact = Optional.ofNullable(MONTHS.get(folded));
    return exact.or(() ->
        MONTHS.entrySet().stream()
            .filter(entry -> entry.getKey().length() >= SHORTEST_STEM)
            .filter(entry -> folded.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst());
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    var locales =
        Stream.concat(
                Stream.of(Language.values()).map(Language::locale),
                Stream.of(Locale.forLanguageTag("uz-Cyrl")))
            .toList();
    var styles =
        List.of(
            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    for (var locale : locales) {
      for (var style : styles) {
        for (var month : Month.values()) {
          var name = Letters.fold(month.getDisplayName(style, locale)).replace(".", "");
          if (name.chars().allMatch(Character::isLetter) && name.length() > 2) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    return Map.copyOf(months);
  }
}
