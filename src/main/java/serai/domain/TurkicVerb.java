package serai.domain;

import java.util.List;
import java.util.regex.Pattern;

/// The forms of a verb in Kazakh, Kyrgyz, Uzbek and Turkmen beside the one that dictionaries give:
/// `салу`, `салды`; `oshirish`, `oshirmoqda`; `gurmak`, `gurýar`. Words are folded.
final class TurkicVerb {
  /// Letters of a stem; shorter ones begin too many other words.
  private static final int SHORTEST = 3;

  /// Endings of the dictionaries' form, the longer ones first.
  private static final List<String> DICTIONARY =
      List.of("уу", "оо", "ее", "иш", "мок", "у", "ш", "ish", "moq", "mak", "mek", "sh");

  private static final String VOICE = "(?:[ыиу]?[лн]|[тд][ыиу]р|[iyu]?[ln]|[td][iy]r)?";

  private static final String DENIED = "(?:[мбп][ае]|m[ae])?";

  private static final String TENSE_IN_CYRILLIC =
      "[дт][ыиуо]|[гк][аео]н|[аеоуй]т|[аейы]?[дт][ыи]|[аейы]т[ыи]н|[ыиу]?п|у?уда|м[ае]к|япти|мокда"
          + "|с[ае]";

  private static final String TENSE_IN_LATIN =
      "[dt][iyu]|[gkq][ae]n|[aey]di|yapti|moqda|[iy]?[bp]|[ae]n|y[ae]r|j[ae]k|s[ae]";

  private static final String PERSON =
      "(?:м|н|к|м[ыи]н|м[ыи]з|с[ыи]н|с[ыи]з|л[ае]р|l[ae]r|m|k|q|man|miz|siz|san)?";

  private static final Pattern TAIL =
      Pattern.compile(
          VOICE + DENIED + "(?:" + TENSE_IN_CYRILLIC + "|" + TENSE_IN_LATIN + ")" + PERSON);

  private TurkicVerb() {}

  /// Whether a word is a form of a verb.
  static boolean joins(String dictionary, String word) {
    if (word.length() <= SHORTEST) {
      return false;
    }
    for (var ending : DICTIONARY) {
      int stem = dictionary.length() - ending.length();
      if (stem >= SHORTEST && dictionary.endsWith(ending)) {
        // The longest ending that fits is the right one.
        return word.startsWith(dictionary.substring(0, stem))
            && TAIL.matcher(word).region(stem, word.length()).matches();
      }
    }
    return false;
  }
}
