package serai.understand;

import java.util.Optional;
import java.util.stream.Collectors;
import serai.domain.Abstention;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Language;
import serai.domain.Turn;
import serai.domain.Wanted;

/// One question of the conversation, so that it can be understood alone, and what was answered.
///
/// @param answer the sentences of the answer; empty when there was none
/// @param offer what was offered instead of an answer
record Exchange(
    String question, Language language, Wanted wanted, String answer, Optional<String> offer) {
  /// Sentences of an answer that a follow-up may mean.
  private static final int SENTENCES = 3;

  static Exchange of(Turn turn) {
    var question = turn.question();
    return switch (turn.reply()) {
      case Answer answer ->
          new Exchange(
              question.standalone(),
              question.language(),
              question.wanted(),
              answer.claims().stream()
                  .limit(SENTENCES)
                  .map(Claim::sentence)
                  .collect(Collectors.joining(" ")),
              Optional.empty());
      case Abstention abstention ->
          new Exchange(
              question.standalone(),
              question.language(),
              question.wanted(),
              "",
              abstention.nearest().stream().findFirst().map(Article::title));
    };
  }

  /// Without the answer, unless a place was asked for.
  Exchange onlyPlaces() {
    return wanted == Wanted.PLACE ? this : unanswered();
  }

  Exchange unanswered() {
    return new Exchange(question, language, wanted, "", Optional.empty());
  }
}
