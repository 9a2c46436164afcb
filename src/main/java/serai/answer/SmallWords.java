package serai.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Word;

/// The words of each language that carry no fact of their own, as `small-words.txt` lists them;
/// they also tell which language a sentence is in.
final class SmallWords {
  /// Letters that only some of the languages have, and what finding one is worth in small words.
  private static final Map<Language, String> LETTERS =
      Map.of(
          Language.KAZAKH, "әіңғүұқөһ",
          Language.KYRGYZ, "ңүө",
          Language.TAJIK, "ҷӣӯҳқғ",
          Language.UZBEK, "ўқғҳ",
          Language.RUSSIAN, "щ",
          Language.TURKMEN, "ýňžşäçöü");

  /// How many words of a language end, and what one such word is worth.
  private static final Map<Language, Pattern> ENDINGS =
      Map.of(
          Language.ENGLISH, Pattern.compile(".{2,}(?:ed|ing|tion|tions|ment|ity|ies|ers?|als?)"),
          Language.UZBEK,
              Pattern.compile(
                  ".{2,}(?:lari?|ning|dan|ga|da|ni|di|dir|gan|ish|lik|ligi|moqda|dagi|foizi|лари?|нинг|дан|га|да|ни|ди|ган|иш|лик|моқда)"),
          Language.TURKMEN,
              Pattern.compile(".{2,}(?:lary?|leri?|ynyn|inin|dan|den|dy|di|syny|sini|nda|nde)"),
          Language.RUSSIAN,
              Pattern.compile(
                  ".{2,}(?:ого|ому|ами|ями|ить|ать|ость|ия|ии|ией|ские|ский|ской|ных|ные|ет|ют|ал|или|али|ов|ев|ах)"),
          Language.KAZAKH,
              Pattern.compile(
                  ".{2,}(?:ның|нің|дың|дің|лар|лер|дар|дер|ған|ген|да|де|ды|ді|ты|ті|сы|сі|мен)"),
          Language.KYRGYZ,
              Pattern.compile(
                  ".{2,}(?:нын|нин|дын|дин|лар|лер|дор|лор|лөр|дөр|дагы|деги|догу|дөгү|луу|лүү|ылат|илет|ган|ген|го|до|ды|ди|ты|ти|сы|си|уу|үү|оо|менен)"),
          Language.TAJIK, Pattern.compile(".{2,}(?:ҳои?|ро|ии|они?|ист|анд|аст|ҳо|ати|ори)"));

  private static final double ENDING = 0.35;

  /// Letters from which on a missing one tells.
  private static final int ENOUGH = 25;

  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);

  SmallWords() {
    for (var line : WordList.lines("small-words.txt")) {
      var language = Language.of(line.substring(0, 2)).orElseThrow();
      words.put(
          language,
          new HashSet<>(
              Arrays.stream(line.substring(3).strip().split(" ", -1)).map(Letters::fold).toList()));
    }
  }

  /// Whether a folded word carries no fact in a language.
  boolean has(Language language, String folded) {
    return words.getOrDefault(language, Set.of()).contains(folded);
  }

  /// The language that a sentence is likely written in.
  Language of(String text) {
    if (Letters.hasEastAsian(text)) {
      return Language.JAPANESE;
    }
    var sentence = Word.of(text);
    boolean cyrillic = Letters.hasCyrillic(text);
    var candidates =
        cyrillic
            ? List.of(
                Language.RUSSIAN, Language.KAZAKH, Language.KYRGYZ, Language.UZBEK, Language.TAJIK)
            : List.of(Language.ENGLISH, Language.UZBEK, Language.TURKMEN);
    var best = candidates.getFirst();
    double highest = 0;
    for (var language : candidates) {
      if (language == Language.KAZAKH && !mayBeKazakh(text)) {
        continue;
      }
      double score = 0;
      for (var word : sentence) {
        score += has(language, word.folded()) ? 1 : 0;
        score += ends(language, word) ? ENDING : 0;
      }
      score += letters(text, language, candidates);
      if (score > highest) {
        highest = score;
        best = language;
      }
    }
    return best;
  }

  /// Whether a text has a letter without which Kazakh hardly writes two words, or is short.
  private static boolean mayBeKazakh(String text) {
    return text.length() < ENOUGH
        || text.toLowerCase(Locale.ROOT).chars().anyMatch(c -> "әіғқұһ".indexOf(c) >= 0);
  }

  private static boolean ends(Language language, Word word) {
    var endings = ENDINGS.get(language);
    return endings != null && endings.matcher(word.typed().toLowerCase(Locale.ROOT)).matches();
  }

  /// A letter counts for its language, and more when no other of these languages has it.
  private static double letters(String text, Language language, List<Language> candidates) {
    var own = LETTERS.getOrDefault(language, "");
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      if (own.indexOf(letter) >= 0) {
        long others =
            candidates.stream()
                .filter(c -> LETTERS.getOrDefault(c, "").indexOf(letter) >= 0)
                .count();
        score += 1.0 / others;
      } else if (letter == '‘' && language == Language.UZBEK) {
        score += 0.5;
      }
    }
    return score;
  }
}
