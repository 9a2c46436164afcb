package serai.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a number counts, as it stands after it: `30 trillion Japanese yen`, `20 с лишним лет`.
///
/// @param end where it ends in its text
record FigureUnit(String unit, int end) {
  /// A word or sign after a number.
  static final Pattern WORD =
      Pattern.compile(
          "[\\s\\u00a0-]{0,2}(?<word>US\\$|U\\.S\\.|%|\\p{L}+\\.?|[$¥€£])",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// What may stand between a number and its currency: 30 trillion Japanese yen.
  private static final Set<String> WHOSE =
      Set.of("us", "u.s", "japanese", "японских", "di", "de", "d");

  /// What may stand between a number and its unit: `20 с лишним лет`.
  private static final Pattern ODD = Pattern.compile("[\\s\\u00a0]с (?:лишним|небольшим)");

  /// Percentage points are another unit than percent.
  private static final Pattern POINTS =
      Pattern.compile("[\\s-]{0,2}(?:percentage )?(?:point|пункт|ポイント|punkt)");

  /// Letters after a number within which its unit ends.
  private static final int NEAR = 24;

  /// Letters of the longest Japanese unit.
  private static final int JAPANESE = 4;

  static Optional<FigureUnit> after(String text, int number) {
    var odd = ODD.matcher(text).region(number, text.length());
    int from = odd.lookingAt() ? odd.end() : number;
    var word = WORD.matcher(text).region(from, text.length());
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    return named(text, plain(word.group("word")), word.end())
        .or(() -> japanese(text, number).map(unit -> new FigureUnit(unit, word.end())))
        .map(found -> found.points(text))
        .map(found -> new FigureUnit(found.unit(), Math.min(found.end(), number + NEAR)));
  }

  /// A word in small letters, without the full stop of an abbreviation.
  static String plain(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Optional<FigureUnit> named(String text, String word, int end) {
    var unit = Figures.UNITS.get(word).map(known -> new FigureUnit(known, end));
    if (unit.isPresent() || !WHOSE.contains(word)) {
      return unit;
    }
    var next = WORD.matcher(text).region(end, text.length());
    return next.lookingAt()
        ? Figures.UNITS
            .get(plain(next.group("word")))
            .map(known -> new FigureUnit(known, next.end()))
        : Optional.empty();
  }

  private static Optional<String> japanese(String text, int number) {
    var after = text.substring(number, Math.min(text.length(), number + JAPANESE));
    return FigureWords.japaneseUnits().entrySet().stream()
        .filter(unit -> after.startsWith(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private FigureUnit points(String text) {
    return unit.equals("%") && POINTS.matcher(text).region(end, text.length()).lookingAt()
        ? new FigureUnit("pp", end)
        : this;
  }
}
