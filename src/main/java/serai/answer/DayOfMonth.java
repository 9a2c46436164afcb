package serai.answer;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Span;

/// Tells the day in a date from a count: `December 17`, `17-декабря`, `17日`.
final class DayOfMonth {
  /// What joins two days of one month: `17-18`, `18 through 20`.
  private static final String JOINS = "\\s*(?:[-–—~〜～]|to|through|and|until|по|и)\\s*";

  private static final Pattern BEFORE =
      Pattern.compile("(\\p{L}+)\\.?[\\s-]*(?:(?<=[\\s-])\\d{1,2}" + JOINS + ")?$");
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:" + JOINS + "\\d{1,2})?[\\s\\u00a0-]*(?:th|st|nd|rd)?(?:of)?\\s*(\\p{L}+)");

  /// Letters before a number that are looked at: more than the longest month has.
  private static final int LONGEST_MONTH = 40;

  /// Letters of an abbreviation.
  private static final int SHORT = 3;

  /// By their first letter.
  private static final Map<Character, List<MonthName>> MONTHS = months();

  private DayOfMonth() {}

  /// Whether the number at a span is the day, or one of the days, of a date.
  static boolean isAt(String text, Span number) {
    var after = AFTER.matcher(text).region(number.end(), text.length());
    boolean follows =
        after.lookingAt()
            && (isMonth(after.group(1))
                || after.group(1).startsWith("日")
                || after.group(1).startsWith("月"));
    if (follows) {
      return true;
    }
    var before =
        BEFORE.matcher(text.substring(Math.max(0, number.start() - LONGEST_MONTH), number.start()));
    return before.find() && isMonth(before.group(1));
  }

  private static boolean isMonth(String word) {
    var folded = Letters.fold(word);
    return !folded.isEmpty()
        && MONTHS.getOrDefault(folded.charAt(0), List.of()).stream().anyMatch(m -> m.names(folded));
  }

  /// The beginnings of the months' names in all our languages, without the endings that decline.
  private static Map<Character, List<MonthName>> months() {
    return Arrays.stream(Language.values())
        .filter(language -> language != Language.JAPANESE)
        .flatMap(DayOfMonth::months)
        .distinct()
        .collect(Collectors.groupingBy(month -> month.whole().charAt(0)));
  }

  private static Stream<MonthName> months(Language language) {
    return Arrays.stream(Month.values())
        .flatMap(month ->
            Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                .map(style -> month.getDisplayName(style, language.locale())))
        .map(name -> Letters.fold(name.toLowerCase(Locale.ROOT)))
        .map(name ->
            new MonthName(
                name,
                name.length() <= SHORT
                    ? name
                    : name.substring(0, Math.max(SHORT, name.length() - 2))));
  }

  /// @param stem its beginning without the ending that declines
  private record MonthName(String whole, String stem) {
    /// Whether a folded word is the name or its abbreviation; a short stem alone is no month, as in
    /// "marks 25 years".
    boolean names(String folded) {
      return folded.startsWith(stem)
          && (stem.length() > SHORT || folded.equals(stem) || folded.startsWith(whole));
    }
  }
}
