package serai.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import serai.ask.Ask;
import serai.domain.Conversation;

/// Asks every question of a set and grades the replies.
public final class Evaluation {
  private static final double NANOS_IN_MILLI = 1e6;

  private final Ask ask;
  private final LocalDate today;

  /// @param today the day on which a question without a date of its own is asked
  public Evaluation(Ask ask, LocalDate today) {
    this.ask = ask;
    this.today = today;
  }

  /// Asks and grades, turn after turn.
  ///
  /// @param progress told of every grade as it comes
  public Scorecard of(List<GoldConversation> conversations, Consumer<Grade> progress) {
    var grades = new ArrayList<Grade>();
    for (var gold : conversations) {
      var conversation = Conversation.empty();
      for (var question : gold.turns()) {
        long start = System.nanoTime();
        var asked =
            ask.answer(
                question.question(),
                conversation,
                question.asOf().orElse(today),
                question.language());
        double millis = (System.nanoTime() - start) / NANOS_IN_MILLI;
        conversation = conversation.with(asked.turn());
        var grade =
            Grading.grade(
                question, asked.turn().question(), asked.turn().reply(), asked.evidence(), millis);
        grades.add(grade);
        progress.accept(grade);
      }
    }
    return new Scorecard(grades);
  }
}
