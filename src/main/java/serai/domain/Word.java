package serai.domain;

import java.util.ArrayList;
import java.util.List;

/// One word of a text: where it stands, as typed and with its letters folded. A run of Japanese
/// counts as one word; an English possessive is left out of it.
public record Word(Span span, String typed, String folded) {

  /// The words of a text in order.
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        var typed = text.substring(at, end);
        words.add(new Word(new Span(at, end), typed, Letters.fold(typed)));
        at = end;
      } else {
        at += possessive(text, at) ? 2 : Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  public boolean isEastAsian() {
    return Letters.isEastAsian(typed.codePointAt(0));
  }

  public boolean isCapitalised() {
    return Character.isUpperCase(typed.codePointAt(0));
  }

  public boolean isNumber() {
    return typed.chars().allMatch(Character::isDigit);
  }

  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    if (!Character.isLetterOrDigit(first)) {
      return start;
    }
    boolean eastAsian = Letters.isEastAsian(first);
    int at = start + Character.charCount(first);
    while (at < text.length()) {
      int next = text.codePointAt(at);
      if (!continues(text, at, next, eastAsian)) {
        break;
      }
      at += Character.charCount(next);
    }
    return at;
  }

  private static boolean continues(String text, int at, int next, boolean eastAsian) {
    if (Letters.isApostrophe(next)) {
      return !eastAsian
          && !possessive(text, at)
          && at + 1 < text.length()
          && Character.isLetter(text.charAt(at + 1));
    }
    return Letters.isEastAsian(next) == eastAsian
        && !isEnding(text.charAt(at - 1), next)
        && (Character.isLetterOrDigit(next)
            || Character.getType(next) == Character.NON_SPACING_MARK);
  }

  /// Whether a Cyrillic ending begins after a Latin abbreviation: `JICAнын`.
  private static boolean isEnding(char before, int next) {
    return before >= 'A'
        && before <= 'Z'
        && Character.isLowerCase(next)
        && Letters.isCyrillic(next);
  }

  private static boolean possessive(String text, int at) {
    return Letters.isApostrophe(text.charAt(at))
        && at + 1 < text.length()
        && text.charAt(at + 1) == 's'
        && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }
}
