package serai.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that someone may have meant who typed another.
final class CloseWord {
  /// Letters that may be wrong, missing, too many or swapped.
  private static final int SLIPS = 2;

  private CloseWord() {}

  /// The closest of some words; empty when none is close.
  static Optional<String> to(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> slips(typed, word) <= Math.min(SLIPS, word.length() / 2))
        .min(
            Comparator.comparingInt((String word) -> slips(typed, word))
                .thenComparing(word -> word));
  }

  /// How many letters have to change, come, go or be swapped with their neighbour to turn one word
  /// into the other: optimal string alignment.
  private static int slips(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int changed = table[i - 1][j - 1] + (same ? 0 : 1);
        table[i][j] = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
