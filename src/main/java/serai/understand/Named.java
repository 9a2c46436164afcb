package serai.understand;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;

/// A name in a text: one of the gazetteer, or a run of capitalised words.
///
/// @param id the gazetteer's, or the name itself
/// @param type the gazetteer's, empty when the name is not in it
record Named(Span span, String text, String id, String type) {
  private static final Set<String> EVERYWHERE = Set.of("japan", "tokyo", "central_asia");
  private static final Set<String> PLACES =
      Set.of("country", "city", "region", "place", "capital", "province");
  private static final Set<String> BODIES =
      Set.of("organisation", "company", "ministry", "university", "agency", "bank");

  boolean isKnown() {
    return !type.isEmpty();
  }

  boolean isPerson() {
    return type.equals("person");
  }

  boolean isPlace() {
    return PLACES.contains(type);
  }

  boolean isCity() {
    return type.equals("city");
  }

  /// Whether one can be there although it is no place: a summit, a fair.
  boolean isGathering() {
    return type.equals("format") || type.equals("event");
  }

  /// Whether it is a land with its people: nothing that `it` would mean.
  boolean isArea() {
    return type.equals("country") || type.equals("nationality");
  }

  /// Whether nearly every question could name it.
  boolean isEverywhere() {
    return EVERYWHERE.contains(id);
  }

  boolean isBody() {
    return BODIES.contains(type);
  }

  /// Whether two names can stand in the same place of a sentence.
  boolean parallels(Named other) {
    return isKnown()
        && other.isKnown()
        && (type.equals(other.type)
            || (isPlace() && other.isPlace())
            || (isBody() && other.isBody()));
  }

  /// Whether two names mean one thing: the same entry, or one the other in short.
  boolean same(Named other) {
    return same(other, words(), other.words());
  }

  /// The same, with the words of both.
  boolean same(Named other, Set<String> words, Set<String> others) {
    return id.equals(other.id) || isPart(words, others) || isPart(others, words);
  }

  /// Its words, folded.
  Set<String> words() {
    return Word.of(text).stream().map(Word::folded).collect(toSet());
  }

  /// Whether this name is a part of another: `Zappa` of `Frank Zappa`.
  boolean shortens(Named other) {
    return isPart(words(), other.words());
  }

  private static boolean isPart(Set<String> part, Set<String> whole) {
    return !part.isEmpty() && whole.containsAll(part);
  }

  boolean isIn(String question) {
    return Letters.fold(question).contains(Letters.fold(text));
  }
}
