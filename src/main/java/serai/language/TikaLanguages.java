package serai.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Language;
import serai.language.Writing.Script;
import serai.port.LanguageIdentifier;

/// Tells languages by their script, their own letters and small words first, and asks OpenNLP's
/// models only when these leave it open: Apache Tika's, and for Cyrillic OpenNLP's own, which alone
/// knows Uzbek in that script.
public final class TikaLanguages implements LanguageIdentifier {
  /// Characters of an article that are looked at.
  private static final int ENOUGH = 3000;

  /// Chinese characters of a headline at most.
  private static final int HEADLINE = 20;

  /// Characters from which on a model is worth more than a guess. Reading one takes seconds, and of
  /// a short question it knows little.
  private static final int LONG = 30;

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
      case OTHER -> Optional.of(model(text, writing));
      case CYRILLIC, LATIN -> Optional.of(identify(text, writing));
    };
  }

  @Override
  public String code(String text) {
    var head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    var writing = Writing.of(head);
    return switch (writing.script()) {
      case NONE -> "und";
      case JAPANESE -> writing.hasKana() ? "ja" : withoutKana(head);
      case LATIN, OTHER -> best(tika, head);
      case CYRILLIC -> cyrillicCode(head, writing);
    };
  }

  private Language identify(String text, Writing writing) {
    if (writing.possible().size() == 1) {
      return writing.possible().iterator().next();
    }
    var leading = smallWords.leading(text, writing.possible());
    if (leading.size() == 1 || (!leading.isEmpty() && text.length() < LONG)) {
      return leading.getFirst();
    }
    if (text.length() < LONG) {
      return fallback(writing);
    }
    return model(text, leading.isEmpty() ? writing : writing.among(EnumSet.copyOf(leading)));
  }

  /// Of the languages that many readers read, the likeliest.
  private static Language fallback(Writing writing) {
    return writing.possible().contains(Language.RUSSIAN) && writing.script() == Script.CYRILLIC
        ? Language.RUSSIAN
        : Language.ENGLISH;
  }

  private Language model(String text, Writing writing) {
    return (writing.script() == Script.CYRILLIC ? cyrillic : tika)
        .guesses(text).stream()
            .flatMap(code -> Language.of(twoLetters(code)).stream())
            .filter(writing.possible()::contains)
            .findFirst()
            .orElseGet(() -> fallback(writing));
  }

  /// A Japanese headline may do without kana, but hardly a whole text.
  private static String withoutKana(String text) {
    return text.codePoints().filter(Character::isIdeographic).count() < HEADLINE ? "ja" : "zh";
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
      case "cmn", "zho-simp", "zho-trad" -> "zh";
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
