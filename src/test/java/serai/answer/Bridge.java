package serai.answer;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.Concept;
import serai.domain.Concept.Form;
import serai.domain.Concept.Kind;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.domain.Question;
import serai.domain.Question.Scope;
import serai.domain.Span;
import serai.domain.TextKind;
import serai.domain.Wanted;
import serai.language.OpenNlpSentences;
import serai.port.Embedder;

/// Questions and articles about a bridge, the news of these tests.
final class Bridge {
  private Bridge() {}

  /// Answers as the program does, but in a world of these names and outlets and without terms.
  static Answering answering(
      Gazetteer gazetteer, Outlets outlets, Embedder embedder, Optional<ModelWriting> writing) {
    return new Answering(
        new OpenNlpSentences(),
        gazetteer,
        outlets,
        embedder,
        new Verifier(gazetteer, new Glossary(List.of()), outlets),
        writing);
  }

  static Question cost() {
    return question("How much did the bridge cost?", Wanted.NUMBER, "bridge", "cost");
  }

  /// @param words the terms of the question; the last one is what is asked for
  static Question question(String text, Wanted wanted, String... words) {
    return followUp(text, text, wanted, words);
  }

  /// @param words as in [#question]
  static Question followUp(String typed, String standalone, Wanted wanted, String... words) {
    var concepts =
        Arrays.stream(words)
            .map(word ->
                new Concept(
                    word, Kind.TOPIC, List.of(new Form(word, Optional.of(Language.ENGLISH)))))
            .toList();
    return new Question(
        typed,
        standalone,
        Language.ENGLISH,
        wanted,
        concepts,
        Optional.of(concepts.getLast()),
        Set.of(),
        Optional.empty(),
        false,
        LocalDate.of(2026, 3, 1),
        Scope.NEWS);
  }

  static Article article(String id, String outlet, String text, TextKind kind) {
    return AnArticle.of(id, text).by(outlet).titled("A bridge").as(kind).article();
  }

  /// Each article as one passage, all found equally well.
  static Evidence evidence(Question question, Article... articles) {
    var found =
        Stream.of(articles)
            .map(article -> {
              var whole = new Span(0, article.text().length());
              var passage = new Passage(article.id(), whole, article.text());
              return new Found(article, passage, 1, 1, 0);
            })
            .toList();
    var rarity = question.concepts().stream().collect(toMap(Function.identity(), _ -> 2.0));
    return new Evidence(
        found, rarity, new Coverage(found.size(), Optional.empty(), Optional.empty(), 0));
  }
}
