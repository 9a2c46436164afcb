package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.Letters;
import serai.domain.Passage;
import serai.domain.Span;

/// Finds the words that a composer says it relied on in the text that it was given, so that the
/// stored letters can take the place of its own.
///
/// Runs of white space count as one space, all quotation marks as one and all dashes as one;
/// nothing else is folded, not even case. Signs that a composer puts around a quote (marks, an
/// ellipsis at either end) are not part of it. A quote begins and ends between words: `3 trillion`
/// does not stand in `13 trillion`.
final class Quotation {
  private static final char SPACE = ' ';
  private static final char MARK = '"';
  private static final char DASH = '-';

  private Quotation() {}

  /// Where words stand in a passage, in the coordinates of its article; the first place when they
  /// stand there twice. Empty when they do not stand there, or have neither letter nor digit.
  static Optional<Span> find(Passage passage, String words) {
    return find(passage.text(), words).map(span -> span.shift(passage.span().start()));
  }

  /// Where words stand in an article, the passage first; empty when they stand nowhere in it.
  static Optional<Span> find(Article article, Passage passage, String words) {
    return find(passage, words).or(() -> find(article.text(), words));
  }

  /// Where words stand in a text.
  static Optional<Span> find(String text, String words) {
    var wanted = bare(Folded.of(words).letters());
    if (wanted.chars().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    var folded = Folded.of(text);
    int at = folded.letters.indexOf(wanted);
    while (at >= 0) {
      var span = folded.place(at, wanted.length());
      if (isBetweenWords(text, span.start()) && isBetweenWords(text, span.end())) {
        return Optional.of(span);
      }
      at = folded.letters.indexOf(wanted, at + 1);
    }
    return Optional.empty();
  }

  /// The words without what a composer puts around them.
  private static String bare(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && isAround(words.charAt(start))) {
      start++;
    }
    while (end > start && isAround(words.charAt(end - 1))) {
      end--;
    }
    while (end > start && words.startsWith("...", end - 3)) {
      end -= 3;
    }
    while (start < end && words.startsWith("...", start)) {
      start += 3;
    }
    return words.substring(start, end).strip();
  }

  private static boolean isAround(char sign) {
    return sign == MARK || sign == SPACE || sign == '…';
  }

  private static boolean isBetweenWords(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (isDigitGroup(text, at)) {
      return false;
    }
    return !Character.isLetterOrDigit(before)
        || !Character.isLetterOrDigit(after)
        || Letters.isEastAsian(before)
        || Letters.isEastAsian(after);
  }

  /// Whether a cut would run through `1.3` or `3,000`.
  private static boolean isDigitGroup(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (Character.isDigit(after)) {
      return Character.isDigit(before)
          || (isPoint(before) && at > 1 && Character.isDigit(text.charAt(at - 2)));
    }
    return Character.isDigit(before)
        && isPoint(after)
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isPoint(char sign) {
    return sign == '.' || sign == ',';
  }

  /// A text with its white space, quotation marks and dashes folded.
  private static final class Folded {
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    static Folded of(String text) {
      var folded = new Folded();
      var letters = folded.letters;
      for (int at = 0; at < text.length(); at++) {
        char letter = fold(text.charAt(at));
        if (letter == SPACE
            && letters.length() > 0
            && letters.charAt(letters.length() - 1) == SPACE) {
          continue;
        }
        folded.places.add(at);
        letters.append(letter);
      }
      return folded;
    }

    String letters() {
      return letters.toString();
    }

    /// Where a stretch of the folded letters stands in the text itself.
    Span place(int at, int length) {
      return new Span(places.get(at), places.get(at + length - 1) + 1);
    }

    private static char fold(char letter) {
      return switch (Character.getType(letter)) {
        case Character.DASH_PUNCTUATION -> letter == '〜' || letter == '゠' ? letter : DASH;
        case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> MARK;
        default -> foldOther(letter);
      };
    }

    private static char foldOther(char letter) {
      return switch (letter) {
        case '\u2212' -> DASH;
        case '"', '\'', '`', '´', '„', '‚', 'ʻ', 'ʼ', '「', '」', '『', '』', '〝', '〞', '〟', '＂', '＇' ->
            MARK;
        default -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? SPACE : letter;
      };
    }
  }
}
