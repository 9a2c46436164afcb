package serai.understand;

import java.util.List;
import serai.domain.Letters;
import serai.domain.Word;

/// A text with its words.
///
/// @param even the text with case and width folded, letter for letter
record Wording(String text, List<Word> words, String even) {
  static Wording of(String text) {
    return new Wording(text, Word.of(text), Letters.even(text));
  }

  /// The number of the first word that begins at or after an offset.
  int wordAt(int offset) {
    int at = 0;
    while (at < words.size() && words.get(at).span().start() < offset) {
      at++;
    }
    return at;
  }
}
