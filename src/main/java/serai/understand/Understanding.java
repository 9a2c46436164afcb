package serai.understand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import serai.domain.Concept;
import serai.domain.Conversation;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.OutletNames;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Wanted;
import serai.port.LanguageIdentifier;

/// The step from what was typed, in its conversation, to a question.
public final class Understanding {
  private final AskedLanguage askedLanguage;
  private final QuestionWords questionWords = new QuestionWords();
  private final Concepts concepts;
  private final Times times;
  private final Sources sources;
  private final Subject subject = new Subject();

  public Understanding(
      Gazetteer gazetteer, Glossary glossary, Outlets outlets, LanguageIdentifier identifier) {
    var stopWords = new StopWords();
    askedLanguage = new AskedLanguage(stopWords, identifier);
    concepts = new Concepts(gazetteer, glossary, stopWords);
    times = new Times(gazetteer);
    sources = new Sources(outlets, stopWords);
  }

  /// @param asOf the day on which it is asked
  public Question understand(String typed, Conversation conversation, LocalDate asOf) {
    var before = conversation.last().map(turn -> turn.question().language());
    return understand(typed, conversation, asOf, askedLanguage.of(Wording.of(typed), before));
  }

  /// Understands a question whose language the reader has chosen.
  public Question understand(
      String typed, Conversation conversation, LocalDate asOf, Language language) {
    var wording = Wording.of(typed);
    var meant = times.in(wording, language, asOf);
    var known = concepts.known(typed, language);
    var named = sources.in(wording, language, known.stream().map(Concepts.Placed::span).toList());
    var taken = named.stream().map(OutletNames.Mention::span).toList();
    var found = distinct(concepts.in(wording, language, known, taken));
    return new Question(
        typed,
        typed,
        language,
        questionWords.wanted(wording, language).orElse(Wanted.FACT),
        found,
        named.stream().map(mention -> mention.outlet().id()).collect(Collectors.toSet()),
        meant.period(),
        meant.latest(),
        asOf,
        subject.scope(wording, language, found));
  }

  private static List<Concept> distinct(List<Concepts.Placed> placed) {
    var byName = new LinkedHashMap<String, Concept>();
    placed.forEach(one -> byName.putIfAbsent(one.concept().name(), one.concept()));
    return List.copyOf(byName.values());
  }
}
