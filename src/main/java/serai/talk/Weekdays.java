package serai.talk;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Language;

/// The days of the week in every language of the interface.
final class Weekdays {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL_STANDALONE, TextStyle.FULL, TextStyle.SHORT_STANDALONE, TextStyle.SHORT);

  private Weekdays() {}

  static String name(DayOfWeek day, Language language) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
  }

  /// The day of a name, full or short, in any of the languages.
  static Optional<DayOfWeek> named(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day ->
            Arrays.stream(Language.values())
                .anyMatch(in -> names(day, in).anyMatch(name::equalsIgnoreCase)))
        .findFirst();
  }

  private static Stream<String> names(DayOfWeek day, Language language) {
    return STYLES.stream()
        .map(style -> day.getDisplayName(style, language.locale()))
        // A short name of one or two letters is that of another day elsewhere.
        .filter(known -> known.length() > 2 || language == Language.JAPANESE)
        .map(known -> known.endsWith(".") ? known.substring(0, known.length() - 1) : known);
  }
}
