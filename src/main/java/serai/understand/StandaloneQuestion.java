package serai.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.OutletNames;
import serai.domain.Span;

/// Makes a question understandable without the conversation before it: what was left out is taken
/// from the last question, words that point back are replaced or explained in brackets.
final class StandaloneQuestion {
  private final Names names;
  private final Concepts concepts;
  private final QuestionWords questionWords;
  private final Phrases<Pointer> pointers = Phrases.read("followups.txt", Pointer::valueOf);

  StandaloneQuestion(Names names, Concepts concepts, QuestionWords questionWords) {
    this.names = names;
    this.concepts = concepts;
    this.questionWords = questionWords;
  }

  /// A question that needs no conversation.
  ///
  /// @param repeats whether it is the last question again, about something else: it wants the same
  ///   kind of answer
  record Standalone(String text, boolean repeats) {}

  /// @param outlets the outlets that the question names as sources
  /// @param dates where it says when: `this year` points back to nothing
  /// @param before the conversation, oldest first
  Standalone of(
      Wording wording,
      Language language,
      List<OutletNames.Mention> outlets,
      List<Span> dates,
      List<Exchange> before) {
    if (before.isEmpty() || wording.words().isEmpty()) {
      return new Standalone(wording.text(), false);
    }
    var last = before.getLast();
    var parts = parts(wording, language, outlets, dates);
    if (parts.names().isEmpty() && parts.telling().isEmpty()) {
      if (!outlets.isEmpty()) {
        return new Standalone(bracketed(last.question(), outlets.getFirst().text()), true);
      }
      if (parts.isOnly(Pointer.YES)) {
        return new Standalone(last.offer().orElse(last.question()), true);
      }
    }
    boolean asks = asks(parts);
    boolean resumes = parts.has(Pointer.LEAD) && !asks;
    if (!asks && isEllipsis(parts)) {
      var parallel = new Parallel(names, last.language());
      return new Standalone(parallel.put(last.question(), parts.names(), wording), true);
    }
    var focus = new Focus(before, names);
    var text =
        language == Language.ENGLISH
            ? new Antecedents(parts, focus, before, names, concepts).resolved()
            : wording.text();
    return new Standalone(
        text.equals(wording.text())
            ? explained(parts, resumes, focus, last)
            : English.withoutLead(placed(text, parts, last)),
        resumes);
  }

  private Parts parts(
      Wording wording, Language language, List<OutletNames.Mention> outlets, List<Span> dates) {
    var taken = new ArrayList<>(outlets.stream().map(OutletNames.Mention::span).toList());
    var named =
        names.in(wording, language).stream()
            .filter(name -> taken.stream().noneMatch(name.span()::overlaps))
            .toList();
    var found =
        pointers.in(wording, language).stream()
            .filter(match -> named.stream().noneMatch(n -> n.span().overlaps(match.span())))
            .filter(match -> dates.stream().noneMatch(match.span()::overlaps))
            .toList();
    found.forEach(match -> taken.add(match.span()));
    named.forEach(name -> taken.add(name.span()));
    if (!outlets.isEmpty()) {
      taken.addAll(questionWords.spans(wording, language));
    }
    var known = concepts.known(wording.text(), language);
    var telling =
        concepts.in(wording, language, known, taken).stream()
            .filter(StandaloneQuestion::isTelling)
            .toList();
    return new Parts(wording, language, found, named, telling);
  }

  private static boolean isTelling(Concepts.Placed one) {
    return switch (one.concept().kind()) {
      case TOPIC, WORD, FIGURE -> true;
      case NAME, COMMON -> false;
    };
  }

  /// Whether it has a question word of its own, apart from those of `what about`.
  private boolean asks(Parts parts) {
    return questionWords.spans(parts.wording(), parts.language()).stream()
        .anyMatch(word ->
            parts.pointers().stream()
                .noneMatch(match -> match.means() == Pointer.LEAD && match.span().covers(word)));
  }

  /// `And Kazakhstan?`, `А в 2019 году?`: nothing but what differs from the last question.
  private static boolean isEllipsis(Parts parts) {
    boolean onlyFigures =
        parts.telling().stream().allMatch(one -> one.concept().kind() == Concept.Kind.FIGURE);
    return onlyFigures && !(parts.names().isEmpty() && parts.telling().isEmpty());
  }

  /// A question whose pointing words are replaced, with the names around the last one in brackets
  /// when it has none of its own.
  private String placed(String text, Parts parts, Exchange last) {
    return parts.names().isEmpty() ? bracketed(text, Gist.of(last, concepts).names(text)) : text;
  }

  /// The question with what it leans on in brackets; as it is when it stands alone.
  ///
  /// @param resumes whether it only goes on from the last one: `А о саммите?`
  private String explained(Parts parts, boolean resumes, Focus focus, Exchange last) {
    if (!resumes && parts.standsAlone()) {
      return parts.wording().text();
    }
    var text = parts.wording().text();
    var added = new ArrayList<String>();
    var gist = Gist.of(last, concepts);
    added.add(
        parts.telling().isEmpty()
            ? gist.everything(text)
            : parts.saysEnough() ? gist.names(text) : gist.words(text));
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
