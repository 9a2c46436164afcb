package serai.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Language;

/// Countries as readers call them.
final class Countries {
  private static final Map<String, String> CODES =
      Arrays.stream(Locale.getISOCountries())
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH),
                  code -> code,
                  (one, _) -> one));

  /// How outlets' countries are called besides.
  private static final Map<String, String> OTHERWISE =
      Map.of("USA", "US", "UAE", "AE", "UK", "GB", "Turkey", "TR", "Hong Kong", "HK");

  private Countries() {}

  /// A country in the reader's language; as it is when it is none that has a name in English.
  static String in(Language reader, String english) {
    return reader == Language.ENGLISH
        ? english
        : Optional.ofNullable(CODES.get(english))
            .or(() -> Optional.ofNullable(OTHERWISE.get(english)))
            .map(code -> Locale.of("", code).getDisplayCountry(reader.locale()))
            .orElse(english);
  }
}
