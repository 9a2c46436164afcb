package serai.domain;

import java.text.Normalizer;
import java.util.Locale;

/// Letters as a reader means them: case, accents, apostrophes and the letters that some keyboards
/// lack are folded away, so that `Қазақстан` and `казакстан`, `O‘zbekiston` and `ozbekiston` are
/// one.
public final class Letters {
  /// A word and its inflection share at least this many letters, unless they are equal.
  private static final int SHORTEST_STEM = 4;

  /// Letters that an ending may have.
  private static final int LONGEST_ENDING = 6;

  private Letters() {}

  /// The letters of a word in their plainest form. What has no letter or digit becomes empty.
  public static String fold(String text) {
    var composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var lower = composed.toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if (letter < 0x80) {
        if (letter != '\'' && letter != '`') {
          plain.append(letter);
        }
      } else if (letter < 0x250) {
        plain.append(bare(letter));
      } else if (isCyrillic(letter)) {
        plain.append(plainCyrillic(letter));
      } else if (letter >= 0x1E00 && letter < 0x1F00) {
        plain.append(bare(letter));
      } else if (letter == 'ə') {
        plain.append('a');
      } else if (!isApostrophe(letter) && Character.getType(letter) != Character.NON_SPACING_MARK) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }

  /// Whether every letter is English or Cyrillic as typed: normalising would change nothing and
  /// takes longer than all the rest.
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80 && !isCyrillic(letter)) {
        return false;
      }
    }
    return true;
  }

  /// The text with width and case folded, letter for letter: offsets stay true.
  public static String even(String text) {
    var even = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      if (letter >= 0xFF00 || letter == '\u3000') {
        var narrow = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        letter = narrow.length() == 1 ? Character.toLowerCase(narrow.charAt(0)) : letter;
      }
      even.append(letter);
    }
    return even.toString();
  }

  /// Whether a letter belongs to the scripts that put no space between words.
  public static boolean isEastAsian(int letter) {
    return letter == 'ー'
        || letter == '々'
        || (letter >= 0x3041 && letter <= 0x30FF && letter != '・')
        || (letter >= 0xFF66 && letter <= 0xFF9F)
        || Character.isIdeographic(letter);
  }

  public static boolean isKatakana(int letter) {
    return letter == 'ー' || (letter >= 0x30A1 && letter <= 0x30FA);
  }

  public static boolean hasEastAsian(String text) {
    return text.codePoints().anyMatch(Letters::isEastAsian);
  }

  public static boolean hasCyrillic(String text) {
    return text.chars().anyMatch(Letters::isCyrillic);
  }

  public static boolean isCyrillic(int letter) {
    return letter >= 0x400 && letter < 0x530;
  }

  /// Whether a sign stands for the apostrophe of `O‘zbekiston` or `Japan’s`.
  public static boolean isApostrophe(int sign) {
    return switch (sign) {
      case '\'', '`', '´', '‘', '’', 'ʻ', 'ʼ', 'ʿ', '＇' -> true;
      default -> false;
    };
  }

  /// Whether two words look like one word in different inflections: a common beginning and short
  /// endings. Japanese words must contain one another.
  public static boolean sameWord(String one, String other) {
    var first = fold(one);
    var second = fold(other);
    if (first.equals(second)) {
      return !first.isEmpty();
    }
    if (hasEastAsian(first) || hasEastAsian(second)) {
      return Math.min(first.length(), second.length()) > 1
          && (first.contains(second) || second.contains(first));
    }
    int shorter = Math.min(first.length(), second.length());
    int longer = Math.max(first.length(), second.length());
    int common = common(first, second);
    return common >= Math.max(SHORTEST_STEM, shorter - 2) && longer - common <= LONGEST_ENDING;
  }

  /// The number of letters that two words share from their beginning.
  static int common(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int at = 0;
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String bare(char letter) {
    return switch (letter) {
      case 'ı' -> "i";
      case 'ø' -> "o";
      case 'ß' -> "ss";
      case '´' -> "";
      default -> Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).substring(0, 1);
    };
  }

  private static char plainCyrillic(char letter) {
    return switch (letter) {
      case 'ё', 'э' -> 'е';
      case 'ә' -> 'а';
      case 'ғ' -> 'г';
      case 'қ' -> 'к';
      case 'ң' -> 'н';
      case 'ө' -> 'о';
      case 'ұ', 'ү', 'ў', 'ӯ' -> 'у';
      case 'һ', 'ҳ' -> 'х';
      case 'і', 'ӣ' -> 'и';
      case 'ҷ', 'җ' -> 'ч';
      default -> letter;
    };
  }
}
