package serai.answer;

import java.util.List;
import serai.domain.Letters;

/// Tells a sentence that leans on the one before it: it begins with a pronoun or a word that joins.
final class Leaning {
  private static final List<String> OPENERS =
      WordList.lines("openers.txt").stream().map(Letters::fold).toList();

  private Leaning() {}

  /// Whether a sentence cannot be understood without the one before it.
  static boolean leans(String sentence) {
    var text = Letters.fold(sentence.strip()).replaceFirst("^[\\p{P}\\s]+", "");
    return OPENERS.stream()
        .anyMatch(opener -> text.startsWith(opener) && isWord(text, opener.length()));
  }

  private static boolean isWord(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || Letters.isEastAsian(text.charAt(end - 1));
  }
}
