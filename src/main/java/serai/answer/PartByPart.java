package serai.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.Answer;
import serai.domain.Evidence;
import serai.domain.Question;

/// Answers a message that asks several things: each in its turn, and what nothing was found for is
/// named.
final class PartByPart {
  /// Sentences for each of its questions at most.
  private static final int EACH = 2;

  private final Ranking ranking;
  private final Quoting quoting;
  private final Expectation expectation;

  PartByPart(Ranking ranking, Quoting quoting, Expectation expectation) {
    this.ranking = ranking;
    this.quoting = quoting;
    this.expectation = expectation;
  }

  /// The answer; empty when none of its questions has one.
  ///
  /// @param evidence what was found for each of its parts, in their order
  Optional<Answer> answer(Question question, List<Evidence> evidence) {
    var answers = new ArrayList<Answer>();
    var open = new LinkedHashMap<Question, Bearing>();
    for (int i = 0; i < evidence.size(); i++) {
      var part = question.parts().get(i);
      var found = evidence.get(i);
      var weights = Weights.of(part, found);
      var candidates = ranking.candidates(part, found);
      quoting
          .answer(part, found, candidates, weights, EACH)
          .ifPresentOrElse(
              answers::add,
              () -> open.put(part, new Bearing(part, candidates, weights, expectation)));
    }
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(Verifier.together(answers, untold(open, answers)));
  }

  /// The questions that no sentence of the other answers answers along with its own.
  private static List<String> untold(Map<Question, Bearing> open, List<Answer> answers) {
    var untold = new ArrayList<String>();
    open.forEach((part, bearing) -> {
      if (answers.stream()
          .flatMap(answer -> answer.claims().stream())
          .noneMatch(bearing::answers)) {
        untold.add(part.typed());
      }
    });
    return untold;
  }
}
