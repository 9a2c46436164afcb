package serai.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import serai.domain.Concept;
import serai.domain.Conversation;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Span;
import serai.domain.Wanted;
import serai.port.LanguageIdentifier;

/// The step from what was typed, in its conversation, to a question.
public final class Understanding {
  /// What is compared when a question only asks who got more.
  private static final String INVESTED = "investment";

  private final AskedLanguage askedLanguage;
  private final QuestionWords questionWords = new QuestionWords();
  private final Concepts concepts;
  private final Times times;
  private final Sources sources;
  private final StandaloneQuestion standaloneQuestion;
  private final Subject subject = new Subject();
  private final Several several = new Several(questionWords);
  private final Sides sides;

  public Understanding(
      Gazetteer gazetteer, Glossary glossary, Outlets outlets, LanguageIdentifier identifier) {
    var stopWords = new StopWords();
    askedLanguage = new AskedLanguage(stopWords, identifier);
    concepts = new Concepts(gazetteer, glossary, stopWords);
    times = new Times(gazetteer);
    sources = new Sources(outlets, stopWords);
    sides = new Sides(gazetteer);
    standaloneQuestion =
        new StandaloneQuestion(new Names(gazetteer, stopWords), concepts, questionWords);
  }

  /// Understands a question, guessing its language.
  ///
  /// @param asOf the day on which it is asked
  public Question understand(String typed, Conversation conversation, LocalDate asOf) {
    var before = conversation.last().map(turn -> turn.question().language());
    return understand(typed, conversation, asOf, askedLanguage.of(Wording.of(typed), before));
  }

  /// Understands a question whose language the reader has chosen.
  public Question understand(
      String typed, Conversation conversation, LocalDate asOf, Language language) {
    var before = conversation.turns().stream().map(Exchange::of).toList();
    var whole = one(typed, before, asOf, language);
    return whole.scope() == Question.Scope.NEWS
        ? whole.of(parts(typed, before, asOf, language))
        : whole;
  }

  /// The questions of a message that asks several things, each understood after the one before it.
  private List<Question> parts(
      String typed, List<Exchange> before, LocalDate asOf, Language language) {
    var questions = new ArrayList<Question>();
    var exchanges = new ArrayList<>(before);
    for (var text : several.in(Wording.of(typed), language)) {
      var question = one(text, exchanges, asOf, language);
      questions.add(question);
      exchanges.add(
          new Exchange(question.standalone(), language, question.wanted(), "", Optional.empty()));
    }
    return questions;
  }

  private Question one(String typed, List<Exchange> before, LocalDate asOf, Language language) {
    var wording = Wording.of(typed);
    var named = sources(wording, language);
    var dates = times.in(wording, language, asOf).spans();
    var standalone = standaloneQuestion.of(wording, language, named, dates, before);
    var whole = standalone.text().equals(typed) ? wording : Wording.of(standalone.text());
    var known = concepts.known(whole.text(), language);
    var carried = whole.equals(wording) ? named : sources.in(whole, language, spans(known));
    var taken = new ArrayList<>(carried.stream().map(OutletNames.Mention::span).toList());
    taken.addAll(questionWords.agreement(whole, language));
    taken.addAll(questionWords.counters(whole));
    var meant = times.in(whole, language, asOf);
    taken.addAll(meant.relative());
    var wanted = wanted(wording, language, standalone.repeats(), before);
    var region = wanted == Wanted.COMPARISON ? sides.regionIn(whole, language) : List.<Span>of();
    taken.addAll(region);
    var placed = concepts.in(whole, language, known, taken);
    if (!region.isEmpty()) {
      placed.removeIf(one -> Sides.meansCountry(one.concept()));
    }
    if (wanted == Wanted.COMPARISON && placed.stream().allMatch(one -> isName(one.concept()))) {
      placed.addAll(concepts.known(INVESTED, Language.ENGLISH));
    }
    var found = distinct(placed);
    return new Question(
        typed,
        standalone.text(),
        language,
        wanted,
        found,
        AskedFor.in(whole.text(), placed, questionWords.spans(whole, language), language),
        wanted == Wanted.COMPARISON ? sides.in(whole, language, found) : List.of(),
        List.of(),
        ids(named.isEmpty() ? carried : named),
        meant.period(),
        meant.latest(),
        asOf,
        subject.scope(wording, language, found));
  }

  private List<OutletNames.Mention> sources(Wording wording, Language language) {
    return sources.in(wording, language, spans(concepts.known(wording.text(), language)));
  }

  private Wanted wanted(
      Wording wording, Language language, boolean repeats, List<Exchange> before) {
    return repeats
        ? before.getLast().wanted()
        : questionWords.wanted(wording, language).orElse(Wanted.FACT);
  }

  private static boolean isName(Concept concept) {
    return concept.kind() == Concept.Kind.NAME;
  }

  private static List<Span> spans(List<Concepts.Placed> placed) {
    return placed.stream().map(Concepts.Placed::span).toList();
  }

  private static Set<String> ids(List<OutletNames.Mention> mentions) {
    return mentions.stream().map(mention -> mention.outlet().id()).collect(Collectors.toSet());
  }

  private static List<Concept> distinct(List<Concepts.Placed> placed) {
    var byName = new LinkedHashMap<String, Concept>();
    placed.forEach(one -> byName.putIfAbsent(one.concept().name(), one.concept()));
    return List.copyOf(byName.values());
  }
}
