package serai.answer;

import java.util.EnumMap;
import java.util.Map;
import serai.domain.Language;

/// The words that tell a reader, in each language, that a machine has translated a quotation, as
/// `translated.txt` lists them. They stand in its frame, beside the date and the language.
final class Translated {
  private static final Map<Language, String> WORDS = words();

  private Translated() {}

  static String in(Language reader) {
    return WORDS.getOrDefault(reader, "");
  }

  private static Map<Language, String> words() {
    var words = new EnumMap<Language, String>(Language.class);
    for (var line : WordList.lines("translated.txt")) {
      words.put(Language.of(line.substring(0, 2)).orElseThrow(), line.substring(3).strip());
    }
    return words;
  }
}
