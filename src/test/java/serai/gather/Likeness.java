package serai.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How much of a text was found, and how much of what was found belongs to it.
final class Likeness {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}’‘'-]+");

  private Likeness() {}

  /// The harmonic mean of what share of the tokens found is right, and what share of the right ones
  /// was found. Japanese is compared by letters.
  static double of(String found, String expected) {
    var have = tokens(found);
    var want = tokens(expected);
    int size = have.size() + want.size();
    int common = 0;
    for (var token : want) {
      common += have.remove(token) ? 1 : 0;
    }
    return 2.0 * common / size;
  }

  private static List<String> tokens(String text) {
    boolean isJapanese = text.codePoints().anyMatch(Character::isIdeographic);
    return new ArrayList<>(
        isJapanese
            ? text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList()
            : TOKEN.matcher(text).results().map(token -> token.group()).toList());
  }
}
