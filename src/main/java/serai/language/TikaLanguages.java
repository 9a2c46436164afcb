package serai.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import serai.domain.Language;
import serai.port.LanguageIdentifier;

/// Tells languages by their script, their own letters and small words first, and asks OpenNLP's
/// models only when these leave it open: Apache Tika's, and for Cyrillic OpenNLP's own, which alone
/// knows Uzbek in that script.
public final class TikaLanguages implements LanguageIdentifier {
  /// Characters of an article that are looked at.
  private static final int ENOUGH = 3000;

  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private final SmallWords smallWords = new SmallWords();
  private final Model tika = new Model("/opennlp-langdetect-20210413.bin");
  private final Model cyrillic = new Model("/langdetect-183.bin");

  @Override
  public Optional<Language> identify(String text) {
    var writing = Writing.of(text);
    return switch (writing.script()) {
      case NONE -> Optional.empty();
      case JAPANESE -> Optional.of(Language.JAPANESE);
      case OTHER -> model(text, Set.of(Language.values()), Language.ENGLISH);
      case CYRILLIC, LATIN -> {
        var possible = writing.possible();
        yield possible.size() == 1
            ? possible.stream().findFirst()
            : smallWords.telling(text, possible).or(() -> model(text, possible, fallback(writing)));
      }
    };
  }

  @Override
  public String code(String text) {
    var head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    var writing = Writing.of(head);
    return switch (writing.script()) {
      case NONE -> "und";
      case JAPANESE -> writing.hasKana() ? "ja" : hanOnly(head);
      case LATIN, OTHER -> best(tika, head);
      case CYRILLIC -> cyrillicCode(head, writing);
    };
  }

  private static Language fallback(Writing writing) {
    return writing.script() == Writing.Script.CYRILLIC ? Language.RUSSIAN : Language.ENGLISH;
  }

  private Optional<Language> model(String text, Set<Language> possible, Language otherwise) {
    boolean isCyrillic = possible.contains(Language.RUSSIAN);
    return (isCyrillic ? cyrillic : tika)
        .guesses(text).stream()
            .flatMap(code -> Language.of(twoLetters(code)).stream())
            .filter(possible::contains)
            .findFirst()
            .or(() -> Optional.of(otherwise));
  }

  private String hanOnly(String text) {
    var guess = best(tika, text);
    return guess.equals("zh") ? "zh" : "ja";
  }

  private String cyrillicCode(String text, Writing writing) {
    var guess = best(cyrillic, text);
    var possible = writing.possible();
    boolean contradicted =
        Language.of(guess).filter(language -> !possible.contains(language)).isPresent();
    if (possible.size() > 1 && !contradicted) {
      return guess;
    }
    return writing.hasForeignCyrillic() ? guess : identify(text).map(Language::code).orElse(guess);
  }

  private static String best(Model model, String text) {
    return model.guesses(text).stream().findFirst().map(TikaLanguages::twoLetters).orElse("und");
  }

  private static String twoLetters(String code) {
    return switch (code) {
      case "cmn" -> "zh";
      case "uzn" -> "uz";
      default -> TWO_LETTERS.getOrDefault(code, "und");
    };
  }

  private static Map<String, String> twoLetterCodes() {
    return Arrays.stream(Locale.getISOLanguages())
        .collect(
            Collectors.toMap(
                code -> Locale.of(code).getISO3Language(),
                code -> code,
                (a, b) -> a,
                HashMap::new));
  }
}
