package serai.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import serai.domain.Answer;
import serai.domain.AnswerId;
import serai.domain.Article;
import serai.domain.ChatId;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Disagreement;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Outgoing.Doubt;
import serai.domain.Outgoing.Send;
import serai.domain.Period;
import serai.domain.Place;
import serai.domain.Question;
import serai.domain.Span;
import serai.domain.Turn;
import serai.domain.Wanted;

/// Things said, for tests.
final class Talk {
  private Talk() {}

  static Send send(long chat, String text) {
    return new Send(
        Place.privately(new ChatId(chat)),
        OptionalInt.empty(),
        message(text),
        Optional.empty(),
        Doubt.REPEAT);
  }

  /// The answer to a reader's message.
  static Send answer(long chat, int question, AnswerId id) {
    return new Send(
        Place.privately(new ChatId(chat)),
        OptionalInt.of(question),
        message("An answer."),
        Optional.of(id),
        Doubt.REPEAT);
  }

  static Message message(String text) {
    return new Message(Optional.of("<p>" + text + "</p>"), List.of(text), List.of());
  }

  static Message fullMessage() {
    return new Message(
        Optional.empty(),
        List.of("one & <b>two</b>", "三 😀"),
        List.of(
            List.of(
                new Button("press", new Message.Press("a:1")),
                new Button("open", new Message.Open("https://outlet.example/a?b=c"))),
            List.of(new Button("share", new Message.Share("how many?")))));
  }

  static Question question(String typed) {
    var jds =
        new Concept(
            "JDS",
            Concept.Kind.TOPIC,
            List.of(
                new Concept.Form("JDS", Optional.empty()),
                new Concept.Form("стипендия", Optional.of(Language.RUSSIAN))));
    return new Question(
        typed,
        typed + " (standalone)",
        Language.UZBEK,
        Wanted.NUMBER,
        List.of(jds),
        Optional.of(jds),
        Set.of("kun", "nhk"),
        Optional.of(new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"))),
        true,
        LocalDate.parse("2026-01-31"),
        Question.Scope.NEWS);
  }

  /// A turn whose answer cites the first two words' stretch of an article.
  static Turn turn(String typed, Article article) {
    var citation = Citation.of(article, new Span(0, 4));
    return new Turn(
        question(typed),
        new Answer(
            List.of(new Claim("They said so.", List.of(citation), true)),
            List.of(
                new Disagreement(
                    "how many",
                    List.of(
                        new Disagreement.Position("7", List.of(citation)),
                        new Disagreement.Position("8", List.of(citation))))),
            List.of("and who?"),
            "quoting"));
  }
}
