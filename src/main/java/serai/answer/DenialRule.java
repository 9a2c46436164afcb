package serai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.answer.Marker.Kind;
import serai.domain.Letters;
import serai.domain.Span;
import serai.domain.Word;
import serai.domain.Words;

/// Where claim and quote both deny something, they deny the same.
final class DenialRule {
  /// Letters of a word that denies and says what it denies.
  private static final int LONG = 6;

  private final Scope scope;

  DenialRule(Scope scope) {
    this.scope = scope;
  }

  /// Claim and quote both deny something, but not the same.
  Optional<String> objection(Reading claim, Testimony testimony) {
    var sentence = testimony.sentence();
    if (claim.has(Kind.NOT) && denials(claim) > denials(sentence)) {
      return Optional.of("denies what the quote does not");
    }
    return claim.markers().stream()
        .filter(m -> m.kind() == Kind.NOT)
        .filter(m -> !isSameWord(m, claim, sentence))
        .filter(m -> !deniesToo(scope.near(m, claim), claim, sentence))
        .findFirst()
        .map(m -> "denies what the quote does not");
  }

  /// Whether the word that denies is a word that denies in the quote too, beside its ending:
  /// `yetishmaydi`, `yetishmasligi`.
  private static boolean isSameWord(Marker marker, Reading claim, Reading sentence) {
    var word = Letters.fold(claim.words(marker.span()));
    return word.length() > LONG
        && sentence.markers().stream()
            .filter(other -> Kind.NOT.backedBy().contains(other.kind()))
            .anyMatch(other -> Words.same(word, Letters.fold(sentence.words(other.span()))));
  }

  private boolean deniesToo(List<Word> denied, Reading claim, Reading sentence) {
    boolean known = false;
    boolean asMany = count(claim) >= count(sentence);
    for (var marker : sentence.markers()) {
      if (Kind.NOT.backedBy().contains(marker.kind())) {
        if (marker.kind() == Kind.LACK && claim.has(Kind.LACK) && asMany) {
          known = true;
          continue;
        }
        for (var word : scope.near(marker, sentence)) {
          var shared = Scope.shares(claim, sentence, word);
          known |= shared.isPresent();
          if (shared.orElse(false)
              && denied.stream().anyMatch(w -> Scope.same(claim, w, sentence, word))) {
            return true;
          }
        }
      }
    }
    return !known || denied.isEmpty();
  }

  /// How many places of a text deny, or come near to it.
  private static int denials(Reading reading) {
    var places = new ArrayList<Span>();
    for (var marker : reading.markers()) {
      if (Kind.NOT.backedBy().contains(marker.kind())
          && places.stream().noneMatch(marker.span()::overlaps)) {
        places.add(marker.span());
      }
    }
    return places.size();
  }

  /// How many words say that something failed or is missing.
  private static long count(Reading reading) {
    return reading.markers().stream().filter(m -> m.kind() == Kind.LACK).count();
  }
}
