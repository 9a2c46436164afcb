package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the pointing words of an English question mean: he, it, their, there.
///
/// @param focus what the conversation is about
/// @param before its exchanges, oldest first; not empty
record Antecedents(
    Parts parts, Focus focus, List<Exchange> before, Names names, Concepts concepts) {
  /// Words that point back, replaced by what they mean; the text as it was when nothing fits.
  String resolved() {
    var text = new StringBuilder(parts.wording().text());
    int shift = 0;
    var done = new ArrayList<Pointer>();
    for (var match : parts.pointers()) {
      if (done.contains(match.means())) {
        continue;
      }
      var words = English.referring(parts.wording(), match.span());
      var meant = words.isEmpty() ? Optional.<String>empty() : meant(match, words);
      if (meant.isPresent()) {
        var replacement = English.fitting(words, meant.get());
        text.replace(match.span().start() + shift, match.span().end() + shift, replacement);
        shift += replacement.length() - match.span().length();
        done.add(match.means());
      }
    }
    return text.toString();
  }

  private Optional<String> meant(Phrases.Match<Pointer> match, String words) {
    return switch (match.means()) {
      case PERSON -> person(match);
      case PLACE -> place();
      case BODY -> name(Named::isBody);
      case OWNER -> English.ownsAsPerson(words) ? person(match) : thing();
      case THING -> thing();
      case LEAD, YES -> Optional.empty();
    };
  }

  /// Whom `he` means, known people first: nobody from before when the question names a person
  /// first.
  private Optional<String> person(Phrases.Match<Pointer> match) {
    boolean named =
        parts.names().stream()
            .anyMatch(name -> name.isPerson() && name.span().start() < match.span().start());
    return named ? Optional.empty() : name(Named::isPerson).or(() -> name(name -> !name.isKnown()));
  }

  /// Where `there` is: a place or a meeting that was asked about, or a place that was the answer,
  /// before one that an answer only mentions. A capital can stand for its government, so other
  /// places come first.
  private Optional<String> place() {
    var asked = new Focus(before.stream().map(Exchange::onlyPlaces).toList(), names);
    return name(asked, name -> name.isPlace() && !name.isEverywhere())
        .or(() -> name(asked, Named::isCity))
        .or(() -> name(asked, Named::isGathering).map(name -> "the " + name))
        .or(() -> name(name -> name.isPlace() && !name.isEverywhere()))
        .or(() -> name(Named::isPlace));
  }

  /// What `it` means: a named thing of the last question, or its whole subject when that is one run
  /// of words; a land, a person or a bare city is not meant.
  private Optional<String> thing() {
    var last = before.getLast();
    var inLast = new Focus(List.of(last.unanswered()), names);
    var gist = Gist.of(last, concepts);
    return inLast
        .name(name -> isThing(name) && parts.names().stream().noneMatch(name::same))
        .map(name -> name.isKnown() ? gist.runAround(last.question(), name) : name.text())
        .filter(text -> inLast.name(name -> name.isPlace() && name.text().equals(text)).isEmpty())
        .or(() -> gist.onlyRun(last.question()));
  }

  private static boolean isThing(Named name) {
    return !name.isPerson() && !name.isArea();
  }

  private Optional<String> name(Predicate<Named> fits) {
    return name(focus, fits);
  }

  private Optional<String> name(Focus among, Predicate<Named> fits) {
    return among
        .name(name -> fits.test(name) && parts.names().stream().noneMatch(name::same))
        .map(Named::text);
  }
}
