package serai.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Names of one or several words, found in running text in any inflection: the longest that begins
/// first wins. Names with Japanese letters are found wherever they stand.
final class Lexicon<T> {
  /// Letters by which a name is looked up.
  private static final int KEY = 3;

  /// Letters from which on words with one beginning pass as one word.
  private static final int LONG_ENOUGH = 5;

  /// What two such words share at least of the longer one. English words change little, so that
  /// `mainly` is not `mainland`; the verbs of other languages change their ends.
  private static final double ALIKE_IN_ENGLISH = 0.7;

  private static final double ALIKE = 0.55;

  private final boolean alike;
  private final Map<String, List<Name<T>>> spaced = new HashMap<>();
  private final Map<Character, List<Name<T>>> unspaced = new HashMap<>();

  /// A name: its words folded; one word as it is when it holds Japanese letters.
  record Name<T>(T of, String text, Language language, List<String> words) {}

  /// A name found in a text.
  ///
  /// @param likeness how near the words are to the name's
  record Hit<T>(Span span, Name<T> name, Likeness likeness) {}

  /// How a word in a text is a word of a name.
  private enum Likeness {
    EXACT,
    INFLECTED,
    ALIKE
  }

  /// @param alike whether long words that only begin alike count too, for verbs above all: names
  ///   must not, for a person is not another one whose name begins the same
  Lexicon(boolean alike) {
    this.alike = alike;
  }

  void add(T of, String text, Language language) {
    if (Letters.hasEastAsian(text)) {
      var even = Letters.even(text);
      unspaced
          .computeIfAbsent(even.charAt(0), key -> new ArrayList<>())
          .add(new Name<>(of, text, language, List.of(even)));
      return;
    }
    var words = Word.of(text).stream().map(Word::folded).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' has no letters");
    }
    var first = words.getFirst();
    int stem = Math.min(KEY, Inflection.of(language).stem(first));
    spaced
        .computeIfAbsent(first.substring(0, stem), key -> new ArrayList<>())
        .add(new Name<>(of, text, language, words));
  }

  List<Hit<T>> find(String text, Predicate<Name<T>> wanted) {
    var hits = new ArrayList<Hit<T>>();
    var words = Word.of(text);
    boolean eastAsian = false;
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (word.isEastAsian()) {
        eastAsian = true;
        continue;
      }
      for (int length = Math.min(KEY, word.folded().length()); length > 0; length--) {
        for (var name :
            spaced.getOrDefault(word.folded().substring(0, length), List.<Name<T>>of())) {
          match(text, words, at, name, wanted, hits);
        }
      }
    }
    if (eastAsian) {
      contained(text, wanted, hits);
    }
    return longest(hits);
  }

  private void match(
      String text,
      List<Word> words,
      int at,
      Name<T> name,
      Predicate<Name<T>> wanted,
      List<Hit<T>> hits) {
    int length = name.words().size();
    if (at + length > words.size()) {
      return;
    }
    var inflection = Inflection.of(name.language());
    var likeness = Likeness.EXACT;
    for (int i = 0; i < length; i++) {
      var token = words.get(at + i).folded();
      var word = name.words().get(i);
      if (!token.equals(word)) {
        if (inflection.joins(word, token)) {
          likeness = likeness == Likeness.EXACT ? Likeness.INFLECTED : likeness;
        } else if (isAlike(word, token, name.language())) {
          likeness = Likeness.ALIKE;
        } else {
          return;
        }
      }
    }
    var span = new Span(words.get(at).span().start(), words.get(at + length - 1).span().end());
    if (cased(text, span, name) && wanted.test(name)) {
      hits.add(new Hit<>(span, name, likeness));
    }
  }

  private boolean isAlike(String word, String token, Language language) {
    double least = language == Language.ENGLISH ? ALIKE_IN_ENGLISH : ALIKE;
    return alike
        && Math.min(word.length(), token.length()) >= LONG_ENOUGH
        && Words.same(word, token)
        && Letters.common(word, token) >= least * Math.max(word.length(), token.length());
  }

  /// Short names in capitals (US, EU, ЕС) must be typed in capitals: in small letters they are
  /// other words.
  private static <T> boolean cased(String text, Span span, Name<T> name) {
    return name.text().length() > KEY
        || !name.text().chars().allMatch(Character::isUpperCase)
        || Character.isUpperCase(text.charAt(span.start() + 1));
  }

  private void contained(String text, Predicate<Name<T>> wanted, List<Hit<T>> hits) {
    var even = Letters.even(text);
    for (int at = 0; at < even.length(); at++) {
      for (var name : unspaced.getOrDefault(even.charAt(at), List.<Name<T>>of())) {
        var word = name.words().getFirst();
        if (even.startsWith(word, at) && stands(even, at, word) && wanted.test(name)) {
          hits.add(new Hit<>(new Span(at, at + word.length()), name, Likeness.EXACT));
        }
      }
    }
  }

  /// A name in katakana may not be part of a longer word in katakana (タイ in タイトル), nor a single
  /// sign part of a word (円 in 円滑).
  private static boolean stands(String text, int at, String word) {
    int end = at + word.length();
    if (word.length() == 1) {
      return (at == 0 || !Character.isIdeographic(text.charAt(at - 1)))
          && (end == text.length() || !Character.isIdeographic(text.charAt(end)));
    }
    return word.length() > KEY
        || !word.chars().allMatch(Letters::isKatakana)
        || ((at == 0 || !Letters.isKatakana(text.charAt(at - 1)))
            && (end == text.length() || !Letters.isKatakana(text.charAt(end))));
  }

  private List<Hit<T>> longest(List<Hit<T>> hits) {
    hits.sort(
        Comparator.comparingInt((Hit<T> hit) -> hit.span().start())
            .thenComparingInt(hit -> -hit.span().end())
            .thenComparing(Hit::likeness));
    var kept = new ArrayList<Hit<T>>();
    int end = 0;
    for (var hit : hits) {
      if (hit.span().start() >= end) {
        kept.add(hit);
        end = hit.span().end();
      }
    }
    return kept;
  }
}
