package serai.understand;

import java.util.List;
import serai.domain.Language;

/// A question taken apart, to tell what it leaves to the conversation.
///
/// @param pointers its words that lean on what was said before
/// @param telling its words that say something, names aside
record Parts(
    Wording wording,
    Language language,
    List<Phrases.Match<Pointer>> pointers,
    List<Named> names,
    List<Concepts.Placed> telling) {
  /// Telling words with which a question says enough to be given names alone, not the whole
  /// subject.
  private static final int ENOUGH = 3;

  /// Telling words beside a name of its own with which `this` and `there` mean nothing before it.
  private static final int CLEAR = 2;

  boolean has(Pointer pointer) {
    return pointers.stream().anyMatch(match -> match.means() == pointer);
  }

  boolean isOnly(Pointer pointer) {
    return has(pointer)
        && wording.words().stream()
            .allMatch(word ->
                pointers.stream()
                    .anyMatch(
                        match -> match.means() == pointer && match.span().covers(word.span())));
  }

  boolean saysEnough() {
    return telling.size() > ENOUGH;
  }

  /// Whether it names what it is about and points to nothing before it.
  boolean standsAlone() {
    return isNamed() && pointers.stream().noneMatch(match -> pointsBack(match.means()));
  }

  /// A single name that any question could have is too little unless there are words enough.
  private boolean isNamed() {
    return !names.isEmpty()
        && !telling.isEmpty()
        && (names.size() > 1 || !names.getFirst().isEverywhere() || saysEnough());
  }

  private boolean pointsBack(Pointer pointer) {
    return switch (pointer) {
      case LEAD, YES -> false;
      case PERSON, OWNER -> names.stream().noneMatch(Named::isPerson);
      case PLACE, BODY, THING ->
          telling.size() < CLEAR || names.stream().allMatch(Named::isEverywhere);
    };
  }
}
