package serai.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;

/// The words that change what a sentence says is true, in all languages of our readers, as
/// `markers.txt` lists them.
final class Markers {
  private static final String OTHER = "other";

  private final Map<Language, Tongue> tongues = new EnumMap<>(Language.class);
  private final Tongue other = new Tongue();

  Markers() {
    for (var line : WordList.lines("markers.txt")) {
      int colon = line.indexOf(':');
      var head = line.substring(0, colon);
      int gap = head.indexOf(' ');
      var kind = Marker.Kind.valueOf(head.substring(0, gap).toUpperCase(Locale.ROOT));
      var tongue = tongue(head.substring(gap + 1));
      for (var phrase : line.substring(colon + 1).split(",", -1)) {
        tongue.add(kind, phrase.strip());
      }
    }
  }

  private Tongue tongue(String code) {
    return code.equals(OTHER)
        ? other
        : tongues.computeIfAbsent(Language.of(code).orElseThrow(), key -> new Tongue());
  }

  /// The markers of a text; two may stand in one place.
  List<Marker> in(String text, List<Word> words, Language language) {
    return tongues.getOrDefault(language, other).in(text, words);
  }

  /// The few that can be told in a language that our readers do not ask in.
  List<Marker> inAnother(String text, List<Word> words) {
    return other.in(text, words);
  }

  /// The markers of one language.
  private static final class Tongue {
    private final Map<Character, List<Phrase>> byLetter = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();
    private final List<Phrase> eastAsian = new ArrayList<>();

    void add(Marker.Kind kind, String phrase) {
      if (Letters.hasEastAsian(phrase)) {
        eastAsian.add(new Phrase(kind, phrase, List.of()));
        return;
      }
      var pieces = java.util.Arrays.stream(phrase.split("[ -]", -1)).map(Piece::of).toList();
      var first = pieces.getFirst();
      var made = new Phrase(kind, phrase, pieces);
      if (first.openStart()) {
        open.add(made);
      } else {
        byLetter.computeIfAbsent(first.text().charAt(0), key -> new ArrayList<>()).add(made);
      }
    }

    List<Marker> in(String text, List<Word> words) {
      var found = new ArrayList<Marker>();
      for (int at = 0; at < words.size(); at++) {
        var word = words.get(at).folded();
        if (!word.isEmpty()) {
          for (var phrase : byLetter.getOrDefault(word.charAt(0), List.of())) {
            match(phrase, words, at, found);
          }
          for (var phrase : open) {
            match(phrase, words, at, found);
          }
        }
      }
      for (var phrase : eastAsian) {
        for (int at = text.indexOf(phrase.text()); at >= 0; ) {
          found.add(new Marker(phrase.kind(), new Span(at, at + phrase.text().length())));
          at = text.indexOf(phrase.text(), at + 1);
        }
      }
      return found.stream().filter(marker -> counts(marker, found)).toList();
    }

    /// Whether no phrase around a marker takes its force.
    private static boolean counts(Marker marker, List<Marker> found) {
      return marker.kind() != Marker.Kind.PLAIN
          && found.stream()
              .noneMatch(
                  other -> other.kind() == Marker.Kind.PLAIN && other.span().covers(marker.span()));
    }

    private static void match(Phrase phrase, List<Word> words, int at, List<Marker> found) {
      int length = phrase.pieces().size();
      if (at + length > words.size()) {
        return;
      }
      for (int i = 0; i < length; i++) {
        if (!phrase.pieces().get(i).fits(words.get(at + i).folded())) {
          return;
        }
      }
      found.add(
          new Marker(
              phrase.kind(),
              new Span(words.get(at).span().start(), words.get(at + length - 1).span().end())));
    }
  }

  private record Phrase(Marker.Kind kind, String text, List<Piece> pieces) {}

  /// One word of a phrase, folded, that may be open at either end.
  private record Piece(String text, boolean openStart, boolean openEnd) {
    static Piece of(String word) {
      return new Piece(
          Letters.fold(word.replace("*", "")), word.startsWith("*"), word.endsWith("*"));
    }

    boolean fits(String word) {
      if (openStart) {
        return openEnd ? word.contains(text) : word.endsWith(text) && word.length() > text.length();
      }
      return openEnd ? word.startsWith(text) : word.equals(text);
    }
  }
}
