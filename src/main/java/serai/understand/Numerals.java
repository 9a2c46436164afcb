package serai.understand;

import java.util.List;
import java.util.regex.Pattern;
import serai.domain.Figure;

/// How articles of any language may write a figure of a question: a year without the word for it, a
/// place in a row with an ending (13-й, 第13回, 13th).
final class Numerals {
  /// What makes a number a place in a row, in the languages of our readers.
  private static final Pattern ENDING =
      Pattern.compile(
          "^(?:st|nd|rd|th|[-‑](?:й|го|му|м|я|ю|ой|ей|е|ом|шы|ші|чи|чу|ум|юм|inchi|nchi|chi|nji|njy))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final String ROW = "第";

  private Numerals() {}

  /// Its spellings; the first is the one that names it.
  static List<String> of(String text, Figure figure) {
    var span = figure.span();
    var typed = text.substring(span.start(), span.end()).strip();
    if (figure.isYear() || isYearWithItsWord(figure)) {
      return List.of(figure.value().toPlainString());
    }
    boolean inRow =
        ENDING.matcher(text).region(span.end(), text.length()).find()
            || (span.start() > 0 && text.startsWith(ROW, span.start() - 1));
    return inRow && typed.chars().allMatch(Character::isDigit)
        ? List.of(typed, typed + ending(typed))
        : List.of(typed);
  }

  private static boolean isYearWithItsWord(Figure figure) {
    return figure.unit().equals("year") && new Figure(figure.value(), "", figure.span()).isYear();
  }

  /// The English ending.
  private static String ending(String digits) {
    int last = digits.charAt(digits.length() - 1) - '0';
    boolean teen = digits.length() > 1 && digits.charAt(digits.length() - 2) == '1';
    return (teen || last > 3 || last == 0) ? "th" : List.of("st", "nd", "rd").get(last - 1);
  }
}
