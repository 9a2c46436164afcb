package serai.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import serai.domain.Letters;

/// Tells reports of contests between teams or athletes by their words, as listed in `contests.txt`:
/// that both sides are named in one says nothing of their ties.
final class Contests {
  /// Letters in which a report says what it is about; those of Japanese say twice as much.
  private static final int LEAD = 700;

  private static final int TELLING = 2;

  private static final Pattern SCORE =
      Pattern.compile("(?<![\\d.,:])\\d[-–—:]\\d(?![\\d:%])|\\d対\\d");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}ー々]+");

  private static final List<String> CONTEST = words("contest");
  private static final List<String> TIE = words("tie");

  private Contests() {}

  /// Whether a text reports how a contest went or will go, and nothing of what joins countries.
  static boolean isReport(String title, String body) {
    boolean isWide = Letters.hasEastAsian(title + body);
    int lead = Math.min(body.length(), isWide ? LEAD / 2 : LEAD);
    var start = title + "\n" + body.substring(0, lead);
    var words = " " + GAPS.matcher(Letters.fold(start)).replaceAll(" ").strip();
    if (TIE.stream().anyMatch(words::contains)) {
      return false;
    }
    long found = CONTEST.stream().filter(words::contains).count();
    return found + (SCORE.matcher(start).find() ? 1 : 0) >= TELLING;
  }

  /// The words of a section, each as it is looked for.
  private static List<String> words(String section) {
    var words = new ArrayList<String>();
    var now = "";
    for (var line : content().lines().toList()) {
      if (line.startsWith("[")) {
        now = line.substring(1, line.indexOf(']'));
      } else if (now.equals(section) && !line.isBlank()) {
        var word = Letters.fold(line).strip();
        words.add(Letters.hasEastAsian(word) ? word : " " + word);
      }
    }
    return List.copyOf(words);
  }

  private static String content() {
    try (var stream = Contests.class.getResourceAsStream("contests.txt")) {
      if (stream == null) {
        throw new IllegalStateException("contests.txt is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
