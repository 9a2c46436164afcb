package serai.language;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import serai.domain.Language;
import serai.domain.Letters;

/// How a text is written: its main script, and the languages that its letters leave possible.
///
/// @param hasForeignCyrillic whether it has Cyrillic letters that none of our languages uses
record Writing(Script script, boolean hasKana, boolean hasForeignCyrillic, Set<Language> possible) {
  /// Shares of a text's letters that Chinese characters and kana need to make it Japanese: names
  /// are often typed in their own script within a question in another language.
  private static final int JAPANESE_SHARE = 4;

  /// The scripts that matter here.
  enum Script {
    NONE,
    JAPANESE,
    CYRILLIC,
    LATIN,
    OTHER
  }

  static Writing of(String text) {
    var letters = text.toLowerCase(Locale.ROOT);
    int kana = (int) letters.codePoints().filter(Writing::isKana).count();
    int han = (int) letters.codePoints().filter(Character::isIdeographic).count();
    int cyrillic = count(letters, Character.UnicodeScript.CYRILLIC);
    int latin = count(letters, Character.UnicodeScript.LATIN);
    int all = (int) letters.codePoints().filter(Character::isLetter).count();
    var script = script(kana, han, cyrillic, latin, all);
    return new Writing(
        script, kana > 0, foreignCyrillic(letters), EnumSet.copyOf(possible(script, letters)));
  }

  /// The same with fewer languages.
  Writing among(Set<Language> languages) {
    return new Writing(script, hasKana, hasForeignCyrillic, languages);
  }

  private static Script script(int kana, int han, int cyrillic, int latin, int all) {
    if (all == 0) {
      return Script.NONE;
    }
    if (JAPANESE_SHARE * (kana + han) >= all) {
      return Script.JAPANESE;
    }
    if (cyrillic > 0 && cyrillic >= latin) {
      return Script.CYRILLIC;
    }
    return latin > 0 ? Script.LATIN : Script.OTHER;
  }

  private static Set<Language> possible(Script script, String letters) {
    return switch (script) {
      case NONE, JAPANESE, OTHER -> EnumSet.allOf(Language.class);
      case CYRILLIC -> cyrillic(letters);
      case LATIN -> latin(letters);
    };
  }

  private static Set<Language> cyrillic(String letters) {
    var possible =
        EnumSet.of(
            Language.RUSSIAN, Language.KAZAKH, Language.UZBEK, Language.KYRGYZ, Language.TAJIK);
    narrow(possible, letters, "әұһі", Language.KAZAKH);
    narrow(possible, letters, "ӣӯҷ", Language.TAJIK);
    narrow(possible, letters, "ў", Language.UZBEK);
    narrow(possible, letters, "ҳ", Language.TAJIK, Language.UZBEK);
    narrow(possible, letters, "ғқ", Language.KAZAKH, Language.TAJIK, Language.UZBEK);
    narrow(possible, letters, "ңөү", Language.KAZAKH, Language.KYRGYZ);
    narrow(possible, letters, "щ", Language.RUSSIAN, Language.KAZAKH, Language.KYRGYZ);
    narrow(possible, letters, "ы", Language.RUSSIAN, Language.KAZAKH, Language.KYRGYZ);
    return possible;
  }

  private static Set<Language> latin(String letters) {
    var possible = EnumSet.of(Language.ENGLISH, Language.UZBEK, Language.TURKMEN);
    narrow(possible, letters, "ňýžşäüöç", Language.TURKMEN);
    if (hasUzbekApostrophe(letters)) {
      narrow(possible, letters, "og", Language.UZBEK);
    }
    return possible;
  }

  /// Leaves those languages that have the letters, unless an earlier letter has ruled them all out:
  /// a foreign name then brought the letter.
  private static void narrow(
      Set<Language> possible, String letters, String own, Language... languages) {
    if (letters.chars().anyMatch(letter -> own.indexOf(letter) >= 0)) {
      var left = EnumSet.copyOf(possible);
      left.retainAll(Set.of(languages));
      if (!left.isEmpty()) {
        possible.retainAll(left);
      }
    }
  }

  /// `o‘` and `g‘`, but not `o’` of O’Brien before a capital, nor an English possessive.
  private static boolean hasUzbekApostrophe(String letters) {
    for (int at = 1; at < letters.length(); at++) {
      char before = letters.charAt(at - 1);
      boolean possessive =
          letters.startsWith("s", at + 1)
              && (at + 2 >= letters.length() || !Character.isLetter(letters.charAt(at + 2)));
      if (Letters.isApostrophe(letters.charAt(at))
          && (before == 'o' || before == 'g')
          && !possessive) {
        return true;
      }
    }
    return false;
  }

  private static boolean foreignCyrillic(String letters) {
    return letters.chars().anyMatch(letter -> "їєґђћљњџј".indexOf(letter) >= 0);
  }

  private static boolean isKana(int letter) {
    return (letter >= 0x3041 && letter <= 0x30FF) || (letter >= 0xFF66 && letter <= 0xFF9F);
  }

  private static int count(String letters, Character.UnicodeScript script) {
    return (int)
        letters.codePoints().filter(letter -> Character.UnicodeScript.of(letter) == script).count();
  }
}
