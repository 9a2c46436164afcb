package serai.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The words of figures in eight languages, as `figures.txt` beside this class lists them.
final class FigureWords {
  /// Letters of a beginning at least, and of the ending after it at most.
  private static final int SHORTEST_BEGINNING = 3;

  private static final int LONGEST_ENDING = 6;
  private static final Pattern COMMA = Pattern.compile("\\D*\\d{1,3},\\d{3}");
  private static final Pattern ENGLISH_SCALE =
      Pattern.compile(
          "(?i)(?:thousand|million|billion|trillion)s?|k|mn?|bn?|tn|trn|mln|bln|bcm|mcm");

  private static final Pattern APOSTROPHE = Pattern.compile("['’ʻʼ`]");
  private static final List<String[]> LINES = read();
  private static final Map<String, String> JAPANESE = of("japanese", Function.identity());

  private FigureWords() {}

  static Table<BigDecimal> numbers() {
    return table("number", BigDecimal::new);
  }

  /// Words for a place in an order, and words such as `both` that say a number without naming it.
  static Table<BigDecimal> impliedNumbers() {
    return table("implied", BigDecimal::new);
  }

  /// Whether the comma of `1,785 млрд` is a decimal one: only English sets off thousands by commas.
  static boolean hasDecimalComma(String number, String scale) {
    return COMMA.matcher(number).matches() && !ENGLISH_SCALE.matcher(scale).matches();
  }

  static Table<BigDecimal> scales() {
    return table("scale", power -> BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power)));
  }

  static Table<String> units() {
    return table("unit", Function.identity());
  }

  /// Words with what they mean; some are the beginnings of words, for languages that decline.
  record Table<T>(Map<String, T> words, Map<String, T> beginnings) {
    /// What a word means, in whatever case and with whatever apostrophe.
    Optional<T> get(String typed) {
      var word = APOSTROPHE.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("‘");
      var exact = words.get(word);
      if (exact != null) {
        return Optional.of(exact);
      }
      for (int length = word.length(); length >= SHORTEST_BEGINNING; length--) {
        var begun = beginnings.get(word.substring(0, length));
        if (begun != null && word.length() - length <= LONGEST_ENDING) {
          return Optional.of(begun);
        }
      }
      return Optional.empty();
    }
  }

  static Map<String, String> signs() {
    return of("sign", Function.identity());
  }

  /// Units that follow a number without a space, by what stands after it.
  static Map<String, String> japaneseUnits() {
    return JAPANESE;
  }

  private static <T> Table<T> table(String kind, Function<String, T> value) {
    var words = new LinkedHashMap<String, T>();
    var beginnings = new LinkedHashMap<String, T>();
    of(kind, value)
        .forEach((word, meaning) -> {
          if (word.endsWith("*")) {
            beginnings.put(word.substring(0, word.length() - 1), meaning);
          } else {
            words.put(APOSTROPHE.matcher(word).replaceAll("‘"), meaning);
          }
        });
    return new Table<>(Map.copyOf(words), Map.copyOf(beginnings));
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
