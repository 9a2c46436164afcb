package serai.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The words of figures in eight languages, as `figures.txt` beside this class lists them.
final class FigureWords {
  private static final List<String[]> LINES = read();
  private static final Map<String, String> JAPANESE = of("japanese", Function.identity());

  private FigureWords() {}

  static Map<String, BigDecimal> numbers() {
    return of("number", BigDecimal::new);
  }

  static Map<String, BigDecimal> scales() {
    return of("scale", power -> BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power)));
  }

  static Map<String, String> units() {
    return of("unit", Function.identity());
  }

  static Map<String, String> signs() {
    return of("sign", Function.identity());
  }

  /// Units that follow a number without a space, by what stands after it.
  static Map<String, String> japaneseUnits() {
    return JAPANESE;
  }

  private static <T> Map<String, T> of(String kind, Function<String, T> value) {
    var words = new LinkedHashMap<String, T>();
    LINES.stream()
        .filter(line -> line[0].equals(kind))
        .forEach(line -> words.put(line[1], value.apply(line[2])));
    return words;
  }

  private static List<String[]> read() {
    try (var in = Objects.requireNonNull(FigureWords.class.getResourceAsStream("figures.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
