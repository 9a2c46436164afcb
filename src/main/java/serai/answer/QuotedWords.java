package serai.answer;

import java.util.Optional;
import serai.domain.Letters;
import serai.domain.Span;

/// Finds where words that a model quotes stand in a passage. White space, quotation marks and
/// dashes count as equal to their like; nothing else is forgiven.
final class QuotedWords {
  /// Characters that words must have to mean one place, and those of scripts that write a word in
  /// few.
  private static final int SHORTEST = 12;

  private static final int SHORTEST_EAST_ASIAN = 5;

  private static final String QUOTES = "\"“”„‟«»‹›「」『』〝〞＂'‘’‚‛′`´ʻʼʿ＇";
  private static final String DASHES = "-‐‑‒–—―−－";

  /// What models add at either end of words that they copy.
  private static final String EDGES = QUOTES + DASHES + " .,;:…·*_|[](){}";

  private QuotedWords() {}

  /// The stretch of the passage's text with these words, exactly as long as they are there.
  static Optional<Span> in(String passage, String quoted) {
    var sought = trimmed(new Folded(quoted).text.toString());
    boolean enough =
        sought.length() >= SHORTEST
            || (Letters.hasEastAsian(sought) && sought.length() >= SHORTEST_EAST_ASIAN);
    if (!enough) {
      return Optional.empty();
    }
    var folded = new Folded(passage);
    int at = folded.text.indexOf(sought);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(folded.offsets[at], folded.offsets[at + sought.length() - 1] + 1));
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /// A text with its marks folded, and where each of its characters stands in the original.
  private static final class Folded {
    private final StringBuilder text = new StringBuilder();
    private final int[] offsets;

    Folded(String original) {
      offsets = new int[original.length()];
      for (int i = 0; i < original.length(); i++) {
        char letter = folded(original.charAt(i));
        boolean again = letter == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        if (!again) {
          offsets[text.length()] = i;
          text.append(letter);
        }
      }
    }

    private static char folded(char letter) {
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        return ' ';
      }
      if (QUOTES.indexOf(letter) >= 0) {
        return '\'';
      }
      return DASHES.indexOf(letter) >= 0 ? '-' : letter;
    }
  }
}
