package serai.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language in which readers ask. Articles may be in others: those carry a bare code.
public enum Language {
  ENGLISH("en"),
  RUSSIAN("ru"),
  JAPANESE("ja"),
  KAZAKH("kk"),
  UZBEK("uz"),
  KYRGYZ("ky"),
  TAJIK("tg"),
  TURKMEN("tk");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// The ISO 639-1 code, two lower-case letters.
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  /// The language of a code such as `ru`, `ru-RU` or `RU`; empty for any language not asked in.
  public static Optional<Language> of(String code) {
    var primary = code.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.code.equals(primary)).findFirst();
  }
}
