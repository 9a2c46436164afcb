package serai.domain;

import java.util.List;
import java.util.Set;

/// The endings that a word in dictionary form may take in one language. Deliberately wide: it only
/// has to tell an inflected name from another word.
enum Inflection {
  /// Plurals, the forms of regular verbs, the names of inhabitants.
  ENGLISH {
    @Override
    boolean joins(String word, String token) {
      int common = Letters.common(word, token);
      var left = word.substring(common);
      var added = token.substring(common);
      return switch (left) {
        case "" -> ENGLISH_ENDINGS.contains(added) && word.length() + added.length() > 3;
        case "y" -> common >= 3 && (added.equals("ies") || added.equals("ied"));
        case "e" -> common >= 3 && (added.equals("ing") || added.equals("ion"));
        default -> false;
      };
    }
  },
  /// Case and number; adjectives made from the names of places; the forms of verbs.
  RUSSIAN {
    @Override
    boolean joins(String word, String token) {
      int common = Letters.common(word, token);
      int shortest = Math.min(3, word.length());
      for (int stem = common; stem >= shortest && stem >= word.length() - 2; stem--) {
        if (RUSSIAN_DROPPED.contains(word.substring(stem))
            && isRussianEnding(token.substring(stem), stem >= 4)) {
          return true;
        }
      }
      return dropsVowel(word, token, common) || RussianVerb.joins(word, token);
    }
  },
  /// Kazakh, Kyrgyz, Uzbek and Turkmen: endings in a fixed order, one after the other; the forms of
  /// verbs.
  TURKIC {
    @Override
    boolean joins(String word, String token) {
      int common = Letters.common(word, token);
      if (common == word.length() && chain(token.substring(common), 0)) {
        return true;
      }
      boolean isSoftened =
          common == word.length() - 1
              && common >= 3
              && token.length() > word.length()
              && softens(word.charAt(common), token.charAt(common))
              && chain(token.substring(common + 1), 2);
      return isSoftened || TurkicVerb.joins(word, token);
    }
  },
  /// Plural, possession and the object mark.
  TAJIK {
    @Override
    boolean joins(String word, String token) {
      int common = Letters.common(word, token);
      var stem = word.endsWith("и") && common == word.length() - 1 ? common : word.length();
      return common >= stem && TAJIK_ENDINGS.contains(token.substring(stem));
    }
  },
  /// Japanese: what follows is another word.
  NONE {
    @Override
    boolean joins(String word, String token) {
      return false;
    }
  };

  private static final Set<String> ENGLISH_ENDINGS =
      Set.of("s", "es", "ed", "d", "ing", "i", "is", "ese", "an", "ian", "n");

  private static final Set<String> RUSSIAN_DROPPED =
      Set.of("", "а", "я", "о", "е", "ь", "й", "ы", "и", "ий", "ый", "ой", "ая", "ое", "ия", "ие");

  private static final Set<String> RUSSIAN_ENDINGS =
      Set.of(
          "", "а", "я", "у", "ю", "о", "е", "ы", "и", "ь", "й", "ом", "ем", "ым", "им", "ой", "ей",
          "ою", "ею", "ью", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ий", "ый", "ая",
          "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ую", "юю", "ыми",
          "ими", "ия", "ии", "ию", "ией", "ием", "иям", "иями", "иях");

  private static final List<String> RUSSIAN_PLACE =
      List.of("ск", "ийск", "йск", "инск", "анск", "енск", "овск", "евск");

  private static final List<List<String>> TURKIC_ENDINGS =
      List.of(
          List.of(
              "дык", "дик", "тык", "тик", "лык", "лик", "лук", "дук", "лий", "лы", "ли", "lik",
              "lyk", "liq", "lig", "li", "ly", "luk", "lig", "dik"),
          List.of("лар", "лер", "лор", "дар", "дер", "дор", "тар", "тер", "тор", "lar", "ler"),
          List.of(
              "ымыз", "имиз", "мыз", "миз", "лари", "сы", "си", "су", "ым", "им", "ын", "ин", "ы",
              "и", "у", "imiz", "ymyz", "ingiz", "si", "sy", "im", "ym", "ing", "yn", "in", "i",
              "y", "м", "н", "m", "n"),
          List.of(
              "нын", "нин", "нун", "нинг", "дын", "дин", "дун", "тын", "тин", "тун", "га", "ге",
              "го", "ка", "ке", "ко", "на", "не", "но", "ны", "ни", "ну", "ды", "ди", "ду", "ты",
              "ти", "ту", "н", "нда", "нде", "ндо", "да", "де", "до", "та", "те", "то", "дан",
              "ден", "дон", "тан", "тен", "тон", "нан", "нен", "нон", "мен", "бен", "пен", "менен",
              "билан", "а", "е", "о", "ша", "ше", "ча", "че", "дай", "дей", "гача", "гача", "ning",
              "nyn", "nin", "yn", "ga", "ge", "ka", "qa", "na", "ne", "ni", "ny", "da", "de", "nda",
              "nde", "dan", "den", "ndan", "nden", "a", "e", "cha", "ca", "ce", "gacha", "dek"),
          List.of(
              "гы", "ги", "кы", "ки", "гу", "ку", "gi", "ky", "ki", "gy", "мы", "ми", "ма", "ме",
              "mi", "my", "dir", "dyr", "дир", "дыр"));

  private static final Set<String> TAJIK_ENDINGS =
      Set.of(
          "", "и", "е", "ро", "у", "ву", "ю", "хо", "хои", "хоро", "хое", "он", "они", "онро",
          "иро", "ам", "ат", "аш", "амон", "атон", "ашон", "яш", "ист", "вои", "хояш", "гон",
          "гони", "гонро", "иву");

  /// Whether a token is this word, inflected; both folded, and not equal.
  abstract boolean joins(String word, String token);

  /// Whether a token is this word, as it stands or inflected; both folded.
  boolean same(String word, String token) {
    return word.equals(token) || joins(word, token);
  }

  /// The first letters that every inflection of a word has.
  int stem(String word) {
    return switch (this) {
      case RUSSIAN -> Math.max(Math.min(word.length(), 3), word.length() - 2);
      case ENGLISH, TURKIC, TAJIK -> Math.max(Math.min(word.length(), 3), word.length() - 1);
      case NONE -> word.length();
    };
  }

  static Inflection of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case RUSSIAN -> RUSSIAN;
      case KAZAKH, UZBEK, KYRGYZ, TURKMEN -> TURKIC;
      case TAJIK -> TAJIK;
      case JAPANESE -> NONE;
    };
  }

  private static boolean isRussianEnding(String ending, boolean mayBePlace) {
    if (RUSSIAN_ENDINGS.contains(ending)) {
      return true;
    }
    if (!mayBePlace) {
      return false;
    }
    for (var place : RUSSIAN_PLACE) {
      if (ending.startsWith(place) && RUSSIAN_ENDINGS.contains(ending.substring(place.length()))) {
        return true;
      }
    }
    return false;
  }

  /// `рынок`, `рынка`: the last vowel goes.
  private static boolean dropsVowel(String word, String token, int common) {
    int last = word.length() - 1;
    return common == last - 1
        && common >= 3
        && "ое".indexOf(word.charAt(common)) >= 0
        && token.length() > common
        && token.charAt(common) == word.charAt(last)
        && RUSSIAN_ENDINGS.contains(token.substring(common + 1));
  }

  private static boolean chain(String rest, int slot) {
    if (rest.isEmpty()) {
      return true;
    }
    for (int next = slot; next < TURKIC_ENDINGS.size(); next++) {
      for (var ending : TURKIC_ENDINGS.get(next)) {
        if (rest.startsWith(ending) && chain(rest.substring(ending.length()), next + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /// `мектеп`, `мектебі`: a hard last letter turns soft before a vowel.
  private static boolean softens(char hard, char soft) {
    return switch (hard) {
      case 'п' -> soft == 'б';
      case 'к' -> soft == 'г';
      case 'p' -> soft == 'b';
      case 'k', 'q' -> soft == 'g';
      case 't' -> soft == 'd';
      case 'c' -> soft == 'j';
      default -> false;
    };
  }
}
