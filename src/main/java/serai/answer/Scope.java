package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Word;
import serai.domain.Words;

/// Which words of a sentence a marker governs, by the order of words in its language.
final class Scope {
  /// Words that a marker governs, counted from it.
  private static final int GOVERNED = 5;

  private final Reader reader;

  Scope(Reader reader) {
    this.reader = reader;
  }

  List<Word> governed(Marker marker, Reading sentence) {
    var telling =
        sentence.words().stream()
            .filter(w -> !w.isEastAsian() && !reader.isSmall(sentence, w))
            .filter(w -> !w.span().overlaps(marker.span()))
            .toList();
    var after =
        telling.stream()
            .filter(w -> w.span().start() >= marker.span().end())
            .filter(w -> isOneClause(sentence, marker.span().end(), w.span().start()))
            .limit(GOVERNED)
            .toList();
    if (governsWhatFollows(sentence) && !after.isEmpty()) {
      return after;
    }
    var before =
        telling.stream()
            .filter(w -> w.span().end() <= marker.span().start())
            .filter(w -> isOneClause(sentence, w.span().end(), marker.span().start()))
            .filter(w -> !governsWhatFollows(sentence) || !hasComma(sentence, w, marker))
            .toList();
    return before.subList(Math.max(0, before.size() - GOVERNED), before.size());
  }

  private static boolean hasComma(Reading sentence, Word word, Marker marker) {
    return sentence.text().substring(word.span().end(), marker.span().start()).indexOf(',') >= 0;
  }

  private static boolean isOneClause(Reading sentence, int from, int to) {
    return from >= to
        || sentence.text().substring(from, to).chars().noneMatch(c -> ".!?;:".indexOf(c) >= 0);
  }

  /// Whether a claim has a word of the quote; empty when the languages differ and no list knows the
  /// word.
  static Optional<Boolean> shares(Reading claim, Reading sentence, Word word) {
    var name = sentence.names().stream().filter(m -> m.span().overlaps(word.span())).findFirst();
    if (name.isPresent()) {
      return Optional.of(claim.nameIds().contains(name.get().entry().id()));
    }
    var figure =
        sentence.figures().stream().filter(f -> f.span().overlaps(word.span())).findFirst();
    if (figure.isPresent()) {
      return Optional.of(claim.figures().stream().anyMatch(figure.get()::same));
    }
    if (claim.language() == sentence.language()
        && claim.words().stream().anyMatch(w -> Words.same(word.folded(), w.folded()))) {
      return Optional.of(true);
    }
    var terms = sentence.termsAt(word.span());
    if (!terms.isEmpty()) {
      return Optional.of(claim.termIds().stream().anyMatch(terms::contains));
    }
    return claim.language() == sentence.language() ? Optional.of(false) : Optional.empty();
  }

  /// The words on either side of a marker, to the next comma.
  List<Word> near(Marker marker, Reading reading) {
    var telling =
        reading.words().stream()
            .filter(w -> !w.isEastAsian() && !reader.isSmall(reading, w))
            .filter(w -> !w.span().overlaps(marker.span()))
            .filter(w ->
                isOneClause(reading, w.span().end(), marker.span().start())
                    && isOneClause(reading, marker.span().end(), w.span().start()))
            .toList();
    var before = telling.stream().filter(w -> w.span().end() <= marker.span().start()).toList();
    var near =
        new ArrayList<>(before.subList(Math.max(0, before.size() - GOVERNED), before.size()));
    telling.stream()
        .filter(w -> w.span().start() >= marker.span().end())
        .limit(GOVERNED)
        .forEach(near::add);
    return near;
  }

  static boolean governsWhatFollows(Reading reading) {
    return switch (reading.language()) {
      case ENGLISH, RUSSIAN, TAJIK -> true;
      case JAPANESE, KAZAKH, UZBEK, KYRGYZ, TURKMEN -> false;
    };
  }
}
