package serai.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import serai.domain.Letters;
import serai.domain.Word;

/// What abbreviations stand for, as `abbreviations.txt` lists it: PM and prime minister, ООН and
/// UN.
final class Abbreviations {
  private final Map<String, List<String>> ways = new HashMap<>();

  Abbreviations() {
    for (var line : WordList.lines("abbreviations.txt")) {
      var all = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      all.forEach(one -> ways.merge(one, all, Abbreviations::both));
    }
  }

  private static List<String> both(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /// Whether a text says in any way what an abbreviation stands for.
  boolean isSaid(String abbreviation, Reading reading) {
    return ways.getOrDefault(abbreviation, List.of()).stream().anyMatch(way -> has(reading, way));
  }

  private static boolean has(Reading reading, String way) {
    if (Letters.hasEastAsian(way)) {
      return reading.text().contains(way);
    }
    var pieces = way.split("[ .-]+", -1);
    var words = reading.words();
    for (int at = 0; at + pieces.length <= words.size(); at++) {
      int same = 0;
      while (same < pieces.length && fits(pieces[same], words.get(at + same))) {
        same++;
      }
      if (same == pieces.length) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String piece, Word word) {
    boolean open = piece.endsWith("*");
    var wanted = open ? piece.substring(0, piece.length() - 1) : piece;
    boolean abbreviation = wanted.chars().filter(Character::isUpperCase).count() > 1;
    return abbreviation
        ? word.typed().equals(wanted)
        : open
            ? word.folded().startsWith(Letters.fold(wanted))
            : word.folded().equals(Letters.fold(wanted));
  }
}
