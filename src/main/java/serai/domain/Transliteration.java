package serai.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names that no gazetteer knows, written in the other alphabet: a guess at how an article in
/// another language spells them.
public final class Transliteration {
  /// Cyrillic to Latin, letter by letter, roughly as news agencies do.
  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "y"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"),
          Map.entry('ё', "yo"),
          Map.entry('ә', "a"),
          Map.entry('ғ', "gh"),
          Map.entry('қ', "k"),
          Map.entry('ң', "ng"),
          Map.entry('ө', "o"),
          Map.entry('ұ', "u"),
          Map.entry('ү', "u"),
          Map.entry('һ', "h"),
          Map.entry('і', "i"),
          Map.entry('ў', "o"),
          Map.entry('ҳ', "h"),
          Map.entry('ҷ', "j"),
          Map.entry('ӣ', "i"),
          Map.entry('ӯ', "u"),
          Map.entry('җ', "j"));

  /// Japanese syllables as Russian writes them (Polivanov's way), and in Hepburn's spelling.
  private static final List<Map.Entry<String, String>> HEPBURN =
      List.of(
          Map.entry("дз", "z"),
          Map.entry("дж", "j"),
          Map.entry("тя", "cha"),
          Map.entry("тю", "chu"),
          Map.entry("тё", "cho"),
          Map.entry("ти", "chi"),
          Map.entry("ся", "sha"),
          Map.entry("сю", "shu"),
          Map.entry("сё", "sho"),
          Map.entry("си", "shi"),
          Map.entry("цу", "tsu"),
          Map.entry("фу", "fu"),
          Map.entry("х", "h"),
          Map.entry("зи", "ji"),
          Map.entry("эй", "ei"),
          Map.entry("ай", "ai"),
          Map.entry("ой", "oi"),
          Map.entry("ей", "ei"),
          Map.entry("уй", "ui"));

  /// Latin groups to Cyrillic, the longest first.
  private static final List<Map.Entry<String, String>> CYRILLIC =
      List.of(
          Map.entry("shch", "щ"),
          Map.entry("kh", "х"),
          Map.entry("zh", "ж"),
          Map.entry("ts", "ц"),
          Map.entry("ch", "ч"),
          Map.entry("sh", "ш"),
          Map.entry("yu", "ю"),
          Map.entry("ya", "я"),
          Map.entry("yo", "ё"),
          Map.entry("ye", "е"),
          Map.entry("gh", "г"),
          Map.entry("o‘", "у"),
          Map.entry("g‘", "г"),
          Map.entry("iy", "ий"),
          Map.entry("ey", "ей"),
          Map.entry("ay", "ай"),
          Map.entry("oy", "ой"),
          Map.entry("uy", "уй"),
          Map.entry("a", "а"),
          Map.entry("b", "б"),
          Map.entry("c", "к"),
          Map.entry("d", "д"),
          Map.entry("e", "е"),
          Map.entry("f", "ф"),
          Map.entry("g", "г"),
          Map.entry("h", "х"),
          Map.entry("i", "и"),
          Map.entry("j", "дж"),
          Map.entry("k", "к"),
          Map.entry("l", "л"),
          Map.entry("m", "м"),
          Map.entry("n", "н"),
          Map.entry("o", "о"),
          Map.entry("p", "п"),
          Map.entry("q", "к"),
          Map.entry("r", "р"),
          Map.entry("s", "с"),
          Map.entry("t", "т"),
          Map.entry("u", "у"),
          Map.entry("v", "в"),
          Map.entry("w", "в"),
          Map.entry("x", "х"),
          Map.entry("y", "ы"),
          Map.entry("z", "з"));

  /// Hepburn's spellings that Russian writes in another way than letter by letter.
  private static final List<Map.Entry<String, String>> POLIVANOV =
      List.of(
          Map.entry("aichi", "аити"),
          Map.entry("chi", "ти"),
          Map.entry("shi", "си"),
          Map.entry("ji", "дзи"),
          Map.entry("sha", "ся"),
          Map.entry("shu", "сю"),
          Map.entry("sho", "сё"),
          Map.entry("cha", "тя"),
          Map.entry("chu", "тю"),
          Map.entry("cho", "тё"),
          Map.entry("ja", "дзя"),
          Map.entry("ju", "дзю"),
          Map.entry("jo", "дзё"),
          Map.entry("tsu", "цу"),
          Map.entry("za", "дза"),
          Map.entry("zu", "дзу"),
          Map.entry("zo", "дзо"),
          Map.entry("ai", "ай"),
          Map.entry("ei", "эй"),
          Map.entry("oi", "ой"),
          Map.entry("ui", "уй"));

  private static final Set<String> CASES =
      Set.of("а", "у", "ом", "ем", "е", "ы", "и", "ой", "ым", "ю", "я", "ей");

  private Transliteration() {}

  /// One Cyrillic letter, small, in Latin letters.
  static String latin(char letter) {
    return LATIN.getOrDefault(letter, String.valueOf(letter));
  }

  /// Spellings of a name in the other alphabet, the likeliest first, capitalised as it is; empty
  /// for a name in neither.
  public static Set<String> of(String name) {
    var spellings = new LinkedHashSet<String>();
    if (Letters.hasCyrillic(name)) {
      for (var base : dictionaryForms(name.toLowerCase(Locale.ROOT))) {
        spellings.add(like(name, latin(base, List.of())));
        spellings.add(like(name, latin(base, HEPBURN)));
      }
    } else if (!Letters.hasEastAsian(name)) {
      var lower = name.toLowerCase(Locale.ROOT);
      spellings.add(like(name, replaced(lower, CYRILLIC)));
      spellings.add(like(name, replaced(replaced(lower, POLIVANOV), CYRILLIC)));
      spellings.add(like(name, lower.replace('v', 'w')));
    }
    spellings.remove(name);
    return spellings;
  }

  /// The word as typed, then what it may be without a Russian case ending.
  private static Set<String> dictionaryForms(String word) {
    var forms = new LinkedHashSet<String>();
    forms.add(word);
    for (int length = 1; length <= 2 && word.length() - length >= 4; length++) {
      var stem = word.substring(0, word.length() - length);
      if (CASES.contains(word.substring(word.length() - length))) {
        forms.add(stem);
        forms.add(stem + "а");
        break;
      }
    }
    return forms;
  }

  private static String latin(String word, List<Map.Entry<String, String>> groups) {
    var latin = new StringBuilder();
    for (var letter : replaced(word, groups).toCharArray()) {
      latin.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
    }
    return latin.toString();
  }

  private static String replaced(String word, List<Map.Entry<String, String>> groups) {
    var replaced = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int start = at;
      for (var group : groups) {
        if (word.startsWith(group.getKey(), at)) {
          replaced.append(group.getValue());
          at += group.getKey().length();
          break;
        }
      }
      if (at == start) {
        replaced.append(word.charAt(at));
        at++;
      }
    }
    return replaced.toString();
  }

  private static String like(String name, String spelling) {
    return Character.isUpperCase(name.charAt(0)) && !spelling.isEmpty()
        ? Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1)
        : spelling;
  }
}
