package serai.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Language;
import serai.domain.Letters;

/// The small words and endings of each language: what a short question full of foreign names has to
/// tell it by.
final class SmallWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)*");
  private static final int SHORTEST_STEM = 3;
  private static final double WORD_COUNTS = 1;
  private static final double ENDING_COUNTS = 0.4;

  /// How far the first must lie before the others: a bit more than one ending.
  private static final double CLEAR = 0.5;

  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> endings = new EnumMap<>(Language.class);

  SmallWords() {
    var file = new Properties();
    try (var in =
        Objects.requireNonNull(SmallWords.class.getResourceAsStream("small-words.properties"))) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the small words", e);
    }
    file.stringPropertyNames().forEach(key -> add(key, file.getProperty(key)));
  }

  /// The languages for which a text speaks: one when it does so clearly, several when they are
  /// close, the first of them first; none when it has no small words.
  List<Language> leading(String text, Set<Language> possible) {
    var scores = new EnumMap<Language, Double>(Language.class);
    var matcher = WORD.matcher(plain(text));
    while (matcher.find()) {
      var word = matcher.group();
      possible.forEach(language -> scores.merge(language, score(word, language), Double::sum));
    }
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    scores.values().removeIf(score -> best == 0 || best - score >= CLEAR);
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(String key, String list) {
    var language = Language.of(key.split("\\.", 2)[0]).orElseThrow();
    Arrays.stream(plain(list).split("\\s+"))
        .forEach(item -> {
          boolean isEnding = item.startsWith("-");
          (isEnding ? endings : words)
              .computeIfAbsent(language, l -> new HashSet<>())
              .add(isEnding ? item.substring(1) : item);
        });
  }

  private double score(String word, Language language) {
    if (words.getOrDefault(language, Set.of()).contains(word)) {
      return WORD_COUNTS;
    }
    return endings.getOrDefault(language, Set.of()).stream()
            .anyMatch(e -> word.endsWith(e) && word.length() - e.length() >= SHORTEST_STEM)
        ? ENDING_COUNTS
        : 0;
  }

  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    var lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      char sign = lower.charAt(at);
      plain.append(Letters.isApostrophe(sign) ? '\'' : sign);
    }
    return plain.toString();
  }
}
