package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.OutletNames;
import serai.domain.Wanted;

/// Makes a question understandable without the conversation before it: what was left out is taken
/// from the last question, words that point back are replaced or explained in brackets.
final class StandaloneQuestion {
  /// Telling words with which a question says enough to be given names alone, not the whole
  /// subject.
  private static final int SAYS_ENOUGH = 2;

  private final Names names;
  private final Concepts concepts;
  private final QuestionWords questionWords;
  private final Phrases<Pointer> pointers = Phrases.read("followups.txt", Pointer::valueOf);

  StandaloneQuestion(Names names, Concepts concepts, QuestionWords questionWords) {
    this.names = names;
    this.concepts = concepts;
    this.questionWords = questionWords;
  }

  /// A question taken apart.
  private record Parts(
      Wording wording,
      Language language,
      List<Phrases.Match<Pointer>> pointers,
      List<Named> names,
      List<Concepts.Placed> telling) {
    boolean isOnly(Pointer pointer) {
      return has(pointer)
          && wording.words().stream()
              .allMatch(word ->
                  pointers.stream()
                      .anyMatch(
                          match -> match.means() == pointer && match.span().covers(word.span())));
    }

    boolean has(Pointer pointer) {
      return pointers.stream().anyMatch(match -> match.means() == pointer);
    }
  }

  /// A question that needs no conversation.
  ///
  /// @param repeats whether it is the last question again, about something else: it wants the same
  ///   kind of answer
  record Standalone(String text, boolean repeats) {}

  /// @param outlets the outlets that the question names as sources
  /// @param before the conversation, oldest first
  Standalone of(
      Wording wording,
      Language language,
      List<OutletNames.Mention> outlets,
      List<Exchange> before) {
    if (before.isEmpty() || wording.words().isEmpty()) {
      return new Standalone(wording.text(), false);
    }
    var last = before.getLast();
    var parts = parts(wording, language, outlets);
    if (parts.names().isEmpty() && parts.telling().isEmpty()) {
      if (!outlets.isEmpty()) {
        return new Standalone(bracketed(last.question(), outlets.getFirst().text()), true);
      }
      if (parts.isOnly(Pointer.YES)) {
        return new Standalone(last.offer().orElse(last.question()), true);
      }
    }
    if (isEllipsis(parts, questionWords.wanted(wording, language))) {
      var parallel = new Parallel(names, last.language());
      return new Standalone(parallel.put(last.question(), parts.names(), wording), true);
    }
    var focus = new Focus(before, names);
    var text = language == Language.ENGLISH ? resolved(parts, focus, last) : wording.text();
    return new Standalone(
        text.equals(wording.text())
            ? explained(parts, focus, last)
            : English.withoutLead(placed(text, parts, last)),
        false);
  }

  private Parts parts(Wording wording, Language language, List<OutletNames.Mention> outlets) {
    var taken = new ArrayList<>(outlets.stream().map(OutletNames.Mention::span).toList());
    var named =
        names.in(wording, language).stream()
            .filter(name -> taken.stream().noneMatch(name.span()::overlaps))
            .toList();
    var found =
        pointers.in(wording, language).stream()
            .filter(match -> named.stream().noneMatch(n -> n.span().overlaps(match.span())))
            .toList();
    found.forEach(match -> taken.add(match.span()));
    named.forEach(name -> taken.add(name.span()));
    if (!outlets.isEmpty()) {
      taken.addAll(questionWords.spans(wording, language));
    }
    var known = concepts.known(wording.text(), language);
    var telling =
        concepts.in(wording, language, known, taken).stream()
            .filter(one -> one.concept().kind() != Concept.Kind.NAME)
            .toList();
    return new Parts(wording, language, found, named, telling);
  }

  /// `And Kazakhstan?`, `А в 2019 году?`: nothing but what differs from the last question.
  private static boolean isEllipsis(Parts parts, Optional<Wanted> wanted) {
    boolean onlyFigures =
        parts.telling().stream().allMatch(one -> one.concept().kind() == Concept.Kind.FIGURE);
    boolean names = !parts.names().isEmpty() || !parts.telling().isEmpty();
    boolean asks = wanted.filter(w -> w != Wanted.FACT || !parts.has(Pointer.LEAD)).isPresent();
    return names && onlyFigures && !asks;
  }

  /// Words that point back, replaced by what they mean; the text as it was when nothing fits.
  private String resolved(Parts parts, Focus focus, Exchange last) {
    var text = new StringBuilder(parts.wording().text());
    int shift = 0;
    var done = new ArrayList<Pointer>();
    for (var match : parts.pointers()) {
      if (done.contains(match.means())) {
        continue;
      }
      var words = English.referring(parts.wording(), match.span());
      var meant = words.isEmpty() ? Optional.<String>empty() : meant(match, parts, focus, last);
      if (meant.isPresent()) {
        var replacement = English.fitting(words, meant.get());
        text.replace(match.span().start() + shift, match.span().end() + shift, replacement);
        shift += replacement.length() - match.span().length();
        done.add(match.means());
      }
    }
    return text.toString();
  }

  /// What `it` means: what the last question was about, with the words around its name; a country
  /// or a person is not meant.
  private Optional<String> thing(Focus focus, Parts parts, Exchange last) {
    var inLast = new Focus(List.of(last.unanswered()), names);
    var gist = Gist.of(last, concepts);
    return inLast
        .name(name -> isThing(name) && parts.names().stream().noneMatch(name::same))
        .map(name -> name.isKnown() ? gist.runAround(last.question(), name) : name.text())
        .or(() -> gist.lastRun(last.question()))
        .or(() -> name(focus, parts, StandaloneQuestion::isThing));
  }

  private static boolean isThing(Named name) {
    return !name.isPerson() && !name.isArea();
  }

  private Optional<String> meant(
      Phrases.Match<Pointer> match, Parts parts, Focus focus, Exchange last) {
    return switch (match.means()) {
      case PERSON -> name(focus, parts, name -> name.isPerson() || !name.isKnown());
      case PLACE ->
          name(focus, parts, name -> name.isPlace() && !name.isEverywhere())
              .or(() -> name(focus, parts, Named::isPlace));
      case BODY -> name(focus, parts, Named::isBody);
      case OWNER, THING -> thing(focus, parts, last);
      case LEAD, YES -> Optional.empty();
    };
  }

  private static Optional<String> name(Focus focus, Parts parts, Predicate<Named> fits) {
    return focus
        .name(name -> fits.test(name) && parts.names().stream().noneMatch(name::same))
        .map(Named::text);
  }

  /// A question whose pointing words are replaced, with the names around the last one in brackets
  /// when it has none of its own.
  private String placed(String text, Parts parts, Exchange last) {
    return parts.names().isEmpty() ? bracketed(text, Gist.of(last, concepts).names(text)) : text;
  }

  /// The question with what it leans on in brackets; as it is when it stands alone.
  private String explained(Parts parts, Focus focus, Exchange last) {
    boolean points =
        parts.pointers().stream()
            .anyMatch(match -> match.means() != Pointer.LEAD && match.means() != Pointer.YES);
    if (!points && !parts.names().isEmpty() && !parts.telling().isEmpty()) {
      return parts.wording().text();
    }
    var text = parts.wording().text();
    var added = new ArrayList<String>();
    var gist = Gist.of(last, concepts);
    added.add(
        parts.telling().isEmpty()
            ? gist.everything(text)
            : parts.telling().size() <= SAYS_ENOUGH ? gist.words(text) : gist.names(text));
    answered(last).ifPresent(added::add);
    if (parts.has(Pointer.PERSON)) {
      focus.name(Named::isPerson).map(Named::text).ifPresent(added::add);
    }
    return bracketed(text, joined(added));
  }

  /// The person, place or body that the last question asked for and the answer named.
  private Optional<String> answered(Exchange last) {
    return names.in(Wording.of(last.answer()), last.language()).stream()
        .filter(name -> Focus.isAsked(name, last.wanted()))
        .map(Named::text)
        .findFirst();
  }

  private static String joined(List<String> parts) {
    var joined = new StringBuilder();
    for (var part : parts) {
      if (!joined.toString().contains(part)) {
        joined.append(joined.isEmpty() ? "" : " ").append(part);
      }
    }
    return joined.toString();
  }

  /// The words in brackets before the sign that ends the question, or in the brackets that it has.
  static String bracketed(String question, String words) {
    if (words.isBlank()) {
      return question;
    }
    int end = question.length();
    while (end > 0 && !isInside(question.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && question.charAt(end - 1) == ')') {
      return question.substring(0, end - 1) + ", " + words + question.substring(end - 1);
    }
    return question.substring(0, end) + " (" + words + ")" + question.substring(end);
  }

  private static boolean isInside(char sign) {
    return Character.isLetterOrDigit(sign) || sign == ')';
  }
}
