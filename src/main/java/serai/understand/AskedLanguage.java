package serai.understand;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Word;
import serai.port.LanguageIdentifier;

/// The language in which a question is asked: by its letters and its small words first, since a
/// question is short and full of foreign names; then by what an identifier thinks of it, and by the
/// language of the conversation.
final class AskedLanguage {
  private static final double SMALL_WORD = 1;
  private static final double LETTER = 1.5;
  private static final double CONVERSATION = 0.75;

  /// The lead with which a language needs no second opinion: the identifier may have to read a
  /// model.
  private static final double CLEAR = 1;

  /// What the identifier's opinion counts for a short text, and for one of this many letters.
  private static final double SHORT_OPINION = 0.5;

  private static final double LONG_OPINION = 1.5;
  private static final int LONG = 25;

  private static final Map<Language, String> OWN_LETTERS =
      Map.of(
          Language.RUSSIAN, "ыэщё",
          Language.KAZAKH, "әіұқғңөүһ",
          Language.KYRGYZ, "ңөүы",
          Language.TAJIK, "ӣӯҷҳқғ",
          Language.UZBEK, "ўҳқғ",
          Language.TURKMEN, "ýňžäşçöü");

  private final StopWords stopWords;
  private final LanguageIdentifier identifier;

  AskedLanguage(StopWords stopWords, LanguageIdentifier identifier) {
    this.stopWords = stopWords;
    this.identifier = identifier;
  }

  /// @param before the language of the conversation so far
  Language of(Wording wording, Optional<Language> before) {
    if (Letters.hasEastAsian(wording.text())) {
      return Language.JAPANESE;
    }
    boolean cyrillic = Letters.hasCyrillic(wording.text());
    var scores = new EnumMap<Language, Double>(Language.class);
    candidates(cyrillic).forEach(language -> scores.put(language, evidence(wording, language)));
    before.ifPresent(language -> scores.computeIfPresent(language, (key, s) -> s + CONVERSATION));
    if (lead(scores) < CLEAR) {
      identifier
          .identify(wording.text())
          .ifPresent(language ->
              scores.computeIfPresent(language, (key, s) -> s + opinion(wording.text())));
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() > 0)
        .map(Map.Entry::getKey)
        .or(() -> before)
        .orElse(cyrillic ? Language.RUSSIAN : Language.ENGLISH);
  }

  /// How far the likeliest language is ahead of the next.
  private static double lead(Map<Language, Double> scores) {
    var best = scores.values().stream().sorted(Comparator.reverseOrder()).limit(2).toList();
    return best.getFirst() - best.getLast();
  }

  private static Set<Language> candidates(boolean cyrillic) {
    return cyrillic
        ? EnumSet.of(
            Language.RUSSIAN, Language.KAZAKH, Language.UZBEK, Language.KYRGYZ, Language.TAJIK)
        : EnumSet.of(Language.ENGLISH, Language.UZBEK, Language.TURKMEN);
  }

  private static double opinion(String text) {
    return text.length() < LONG ? SHORT_OPINION : LONG_OPINION;
  }

  private double evidence(Wording wording, Language language) {
    double evidence = 0;
    for (var word : wording.words()) {
      if (stopWords.has(word.folded(), language)) {
        evidence += SMALL_WORD;
      }
    }
    return evidence + letters(wording, language);
  }

  /// Own letters speak for a language; letters that only others have speak against it.
  private static double letters(Wording wording, Language language) {
    var own = OWN_LETTERS.getOrDefault(language, "");
    double sum = 0;
    for (var word : wording.words()) {
      sum += letters(word, language, own);
    }
    return sum;
  }

  private static double letters(Word word, Language language, String own) {
    boolean has = false;
    for (char letter : word.typed().toLowerCase(Locale.ROOT).toCharArray()) {
      if (own.indexOf(letter) >= 0) {
        has = true;
      } else if (OWN_LETTERS.values().stream().anyMatch(o -> o.indexOf(letter) >= 0)
          && !(letter == 'ы' || letter == 'э' || letter == 'щ' || letter == 'ё')) {
        return -LETTER;
      }
    }
    boolean apostrophe = language == Language.UZBEK && isUzbek(word.typed());
    return has || apostrophe ? LETTER / 3 : 0;
  }

  private static boolean isUzbek(String word) {
    for (int at = 1; at < word.length(); at++) {
      char before = Character.toLowerCase(word.charAt(at - 1));
      if (Letters.isApostrophe(word.charAt(at)) && (before == 'o' || before == 'g')) {
        return true;
      }
    }
    return false;
  }
}
