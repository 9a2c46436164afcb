package serai.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Letters;

/// The phrases that stand around articles on pages, in eight languages, as listed in
/// `boilerplate.txt`.
final class Boilerplate {
  /// What a phrase is for.
  enum Use {
    ALONE,
    HEADING,
    START,
    PICTURE,
    BYLINE,
    SOURCE,
    PUBLISHED,
    AGO,
    REPUBLISHED,
    TOLD
  }

  private static final Pattern LABELLED = Pattern.compile("^\\s*(.{1,40}?)\\s*[:：＝=|—–-]\\s*(.+)$");
  private static final Pattern MARKS = Pattern.compile("[\\s:：.。…»>›→|▼▶■●◆・*_#-]+");
  private static final int LONGEST_START = 200;

  private static final Map<Use, Set<String>> PHRASES = read();

  private Boilerplate() {}

  /// Whether a line is such a phrase and nothing else; marks around it do not count.
  static boolean is(Use use, String line) {
    return line.length() <= LONGEST_START && phrases(use).contains(key(line));
  }

  /// Whether a short line begins with a phrase.
  static boolean starts(Use use, String line) {
    if (line.length() > LONGEST_START) {
      return false;
    }
    var folded = Letters.fold(line).strip();
    return phrases(use).stream().anyMatch(folded::startsWith);
  }

  /// Whether a phrase stands in a text, at the beginning of a word.
  static boolean in(Use use, String text) {
    var folded = " " + Letters.fold(text);
    return phrases(use).stream()
        .anyMatch(phrase -> folded.contains(Letters.hasEastAsian(phrase) ? phrase : " " + phrase));
  }

  /// What follows a phrase and a colon or dash.
  static Optional<String> after(Use use, String line) {
    var labelled = LABELLED.matcher(line);
    return labelled.matches() && is(use, labelled.group(1))
        ? Optional.of(labelled.group(2).strip())
        : Optional.empty();
  }

  /// What follows a phrase at the beginning of a line, with or without a colon.
  static Optional<String> afterWords(Use use, String line) {
    var labelled = after(use, line);
    if (labelled.isPresent()) {
      return labelled;
    }
    var words = line.strip().split("\\s+", 4);
    for (int count = Math.min(2, words.length - 1); count > 0; count--) {
      var first = String.join(" ", Arrays.copyOf(words, count));
      if (is(use, first)) {
        return Optional.of(line.strip().substring(end(line.strip(), count)).strip());
      }
    }
    return Optional.empty();
  }

  /// The phrases of a use, folded.
  static Set<String> phrases(Use use) {
    return PHRASES.getOrDefault(use, Set.of());
  }

  private static int end(String line, int words) {
    var spaces = Pattern.compile("\\s+").matcher(line);
    for (int i = 0; i < words; i++) {
      if (!spaces.find()) {
        return line.length();
      }
    }
    return spaces.end();
  }

  private static String key(String line) {
    return MARKS.matcher(Letters.fold(line)).replaceAll(" ").strip();
  }

  private static Map<Use, Set<String>> read() {
    var phrases = new EnumMap<Use, Set<String>>(Use.class);
    var use = Use.ALONE;
    for (var line : content().lines().toList()) {
      if (line.startsWith("[")) {
        use = Use.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        boolean isStart = use == Use.START;
        phrases
            .computeIfAbsent(use, _ -> new HashSet<>())
            .add(isStart ? Letters.fold(line).strip() : key(line));
      }
    }
    return phrases;
  }

  private static String content() {
    try (var stream = Boilerplate.class.getResourceAsStream("boilerplate.txt")) {
      if (stream == null) {
        throw new IllegalStateException("boilerplate.txt is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
