package serai.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells when two words in different scripts sound alike, so that Mirziyoyev, Мирзиёев and ミルジヨエフ
/// are one name although no list has it.
///
/// Both words are written in plain Latin letters and compared sound by sound: vowels may differ or
/// be missing, for katakana puts them between consonants and alphabets write them differently;
/// consonants must be the same or of one family (v and f, z and j, k and g; t and ch, for チ). A
/// consonant more or less, or of another family, makes another name.
public final class Sounds {
  /// What the differences may cost together, for each letter of the longer word: between scripts,
  /// and within one, where only spellings differ.
  private static final double ACROSS_SCRIPTS = 0.26;

  private static final double WITHIN_SCRIPT = 0.12;

  private static final double NEVER = 100;

  /// Letters of an ending that a declined name may have beyond the other.
  private static final int LONGEST_ENDING = 4;

  private static final int SHORTEST_STEM = 4;

  private static final String KANA =
      "アa イi ウu エe オo カka キki クku ケke コko ガga ギgi グgu ゲge ゴgo サsa シshi スsu セse ソso"
          + " ザza ジji ズzu ゼze ゾzo タta チchi ツtsu テte トto ダda ヂji ヅzu デde ドdo ナna ニni"
          + " ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe"
          + " ポpo マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn"
          + " ヴvu ァa ィi ゥu ェe ォo ャya ュyu ョyo";

  private static final Map<Character, String> KATAKANA = katakana();

  private static final Set<String> ENDINGS =
      Set.of(
          "a", "u", "e", "i", "y", "o", "om", "em", "ym", "im", "oy", "ey", "yu", "ya", "iya",
          "iyu", "ii", "s", "ov", "ev", "nin", "nyn", "ning", "nyng", "ding", "dyng", "ting",
          "tyng", "din", "dyn", "ga", "ge", "gha", "ka", "ke", "da", "de", "ta", "te", "dan", "den",
          "tan", "ten", "ni", "ny", "di", "dy", "ti", "ty", "ro", "ho", "men", "ben", "lar", "ler",
          "skiy", "skaya", "nun", "nung", "dun", "nu", "du", "go", "do", "don", "no");

  private Sounds() {}

  /// Whether two words are likely one name, or one borrowed word, in two scripts or spellings.
  public static boolean alike(String one, String other) {
    return alike(latin(one), latin(other), script(one) == script(other));
  }

  /// Whether two words sound alike that are in plain Latin letters already.
  ///
  /// @param sameScript whether both were written in one script
  public static boolean alike(String one, String other, boolean sameScript) {
    double tolerance = sameScript ? WITHIN_SCRIPT : ACROSS_SCRIPTS;
    return sounds(one, other, tolerance)
        || withoutEnding(one, other, tolerance)
        || withoutEnding(other, one, tolerance);
  }

  /// The script of a word's first letter.
  public static Character.UnicodeScript script(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0));
  }

  /// A word in plain Latin letters: Cyrillic and katakana as agencies write them, accents dropped.
  /// Signs of other scripts stay as they are.
  public static String latin(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    var latin = new StringBuilder();
    for (int at = 0; at < lower.length(); at++) {
      char letter = lower.charAt(at);
      var kana = KATAKANA.get(word.charAt(Math.min(at, word.length() - 1)));
      if (kana != null) {
        append(latin, kana, word.charAt(at));
      } else if (letter >= 0x400 && letter < 0x530) {
        latin.append(Transliteration.latin(letter));
      } else {
        latin.append(plain(letter));
      }
    }
    return Letters.fold(latin.toString());
  }

  /// Small kana change the vowel before them: ジョ is jo, フェ is fe.
  private static void append(StringBuilder latin, String kana, char sign) {
    boolean small = "ァィゥェォャュョ".indexOf(sign) >= 0;
    if (small && latin.length() > 0 && isVowel(latin.charAt(latin.length() - 1))) {
      latin.setLength(latin.length() - 1);
    }
    latin.append(kana);
  }

  private static String plain(char letter) {
    return switch (letter) {
      case 'ş' -> "sh";
      case 'ç' -> "ch";
      case 'ž' -> "zh";
      case 'ý' -> "y";
      case 'ー', 'ッ', '・', '‘', '’', 'ʻ', 'ʼ', '\'' -> "";
      default -> String.valueOf(letter);
    };
  }

  private static boolean withoutEnding(String declined, String name, double tolerance) {
    for (int length = 1; length <= LONGEST_ENDING; length++) {
      int stem = declined.length() - length;
      if (stem >= SHORTEST_STEM
          && ENDINGS.contains(declined.substring(stem))
          && sounds(declined.substring(0, stem), name, tolerance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sounds(String left, String right, double tolerance) {
    var one = phones(left);
    var other = phones(right);
    if (one.isEmpty() || other.isEmpty() || !begin(one.charAt(0), other.charAt(0))) {
      return false;
    }
    int longer = Math.max(one.length(), other.length());
    return distance(one, other) <= tolerance * longer;
  }

  private static boolean begin(char one, char other) {
    return (isVowel(one) && isVowel(other)) || changed(one, other) < 1;
  }

  /// One sign for each sound: sh, ch and zh become s, C and z.
  private static String phones(String latin) {
    return latin
        .replace("shch", "s")
        .replace("sh", "s")
        .replace("ch", "C")
        .replace("zh", "z")
        .replace("dzi", "ji")
        .replace("dz", "z")
        .replace("dj", "j")
        .replace("kh", "h")
        .replace("gh", "g")
        .replace("ts", "C")
        .replace("ph", "f")
        .replace("ck", "k")
        .replaceAll("c(?=[eiy])", "s")
        .replace("c", "k")
        .replace("x", "h")
        .replace("q", "k")
        .replaceAll("(.)\\1", "$1");
  }

  private static double distance(String one, String other) {
    var row = new double[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] + missing(other.charAt(j - 1));
    }
    for (int i = 1; i <= one.length(); i++) {
      double diagonal = row[0];
      row[0] += missing(one.charAt(i - 1));
      for (int j = 1; j <= other.length(); j++) {
        double best =
            Math.min(
                diagonal + changed(one.charAt(i - 1), other.charAt(j - 1)),
                Math.min(
                    row[j] + missing(one.charAt(i - 1)),
                    row[j - 1] + missing(other.charAt(j - 1))));
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[other.length()];
  }

  private static double missing(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> 0.35;
      case 'h', 'w' -> 0.5;
      default -> NEVER;
    };
  }

  private static double changed(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (isVowel(one) && isVowel(other)) {
      return 0.35;
    }
    boolean soft = (one == 'C' && other == 't') || (one == 't' && other == 'C');
    return soft || family(one) == family(other) ? 0.4 : NEVER;
  }

  private static char family(char sound) {
    return switch (sound) {
      case 's', 'z', 'j', 'C' -> 's';
      case 'k', 'g', 'h' -> 'k';
      case 'b', 'v', 'f', 'w' -> 'v';
      case 'r', 'l' -> 'r';
      case 'm', 'n' -> 'n';
      default -> sound;
    };
  }

  private static boolean isVowel(char sound) {
    return "aeiouy".indexOf(sound) >= 0;
  }

  private static Map<Character, String> katakana() {
    var table = new HashMap<Character, String>();
    for (var pair : KANA.split(" ", -1)) {
      table.put(pair.charAt(0), pair.substring(1));
    }
    return Map.copyOf(table);
  }
}
