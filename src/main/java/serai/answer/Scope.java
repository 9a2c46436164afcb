package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Which words of a sentence a marker governs, by the order of words in its language.
final class Scope {
  /// Words that a marker governs, counted from it.
  private static final int GOVERNED = 5;

  /// Names, terms and figures from which on it can be told what is said.
  private static final int TELLING = 2;

  /// How a Japanese clause ends that goes on with another one.
  private static final Pattern CLAUSE_END = Pattern.compile("[しりき]、|って、|んで、|した後、|。");

  /// Words on either side of a marker that it is most likely about.
  private static final int NEAREST = 2;

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

  /// Whether a claim has something of what a Japanese sentence lets somebody say: the names,
  /// figures and terms between the last clause that stands for itself (`会談し、`) and the verb. True
  /// where nothing of it is known.
  static boolean sharesSaying(Reading claim, Reading sentence, Marker verb) {
    var before = sentence.text().substring(0, verb.span().start());
    int from = 0;
    for (var clause : CLAUSE_END.matcher(before).results().toList()) {
      from = clause.end();
    }
    var saying = new Span(from, Math.max(from + 1, verb.span().start()));
    var names =
        sentence.names().stream()
            .filter(m -> m.span().overlaps(saying))
            .map(m -> m.entry().id())
            .toList();
    var terms =
        sentence.terms().stream()
            .filter(m -> m.span().overlaps(saying) && !m.term().common())
            .map(m -> m.term().id())
            .toList();
    var figures = sentence.figures().stream().filter(f -> f.span().overlaps(saying)).toList();
    return names.size() + terms.size() + figures.size() < TELLING
        || names.stream().anyMatch(claim.nameIds()::contains)
        || terms.stream().anyMatch(claim.termIds()::contains)
        || figures.stream().anyMatch(f -> claim.figures().stream().anyMatch(f::same));
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

  /// The two words on either side of a marker, which it is most likely about.
  List<Word> nearest(Marker marker, Reading reading) {
    var near = near(marker, reading);
    var before = near.stream().filter(w -> w.span().end() <= marker.span().start()).toList();
    var nearest =
        new ArrayList<>(before.subList(Math.max(0, before.size() - NEAREST), before.size()));
    near.stream()
        .filter(w -> w.span().start() >= marker.span().end())
        .limit(NEAREST)
        .forEach(nearest::add);
    return nearest;
  }

  /// Whether a word of a claim and one of its quote are one: the same word, term, name or figure.
  static boolean same(Reading claim, Word one, Reading sentence, Word other) {
    return Words.same(one.folded(), other.folded())
        || sentence.termsAt(other.span()).stream().anyMatch(claim.termsAt(one.span())::contains)
        || claim.names().stream()
            .filter(m -> m.span().overlaps(one.span()))
            .anyMatch(m ->
                sentence.names().stream()
                    .filter(n -> n.span().overlaps(other.span()))
                    .anyMatch(n -> n.entry().equals(m.entry())))
        || claim.figures().stream()
            .filter(f -> f.span().overlaps(one.span()))
            .anyMatch(f ->
                sentence.figures().stream()
                    .filter(g -> g.span().overlaps(other.span()))
                    .anyMatch(f::same));
  }

  static boolean governsWhatFollows(Reading reading) {
    return switch (reading.language()) {
      case ENGLISH, RUSSIAN, TAJIK -> true;
      case JAPANESE, KAZAKH, UZBEK, KYRGYZ, TURKMEN -> false;
    };
  }
}
