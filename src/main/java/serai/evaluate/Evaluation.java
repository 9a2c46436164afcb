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

  /// Conversations held before the times count; half of a small set at most.
  private static final int WARM_UP = 80;

  private static final int LEAST_STEP = 2;

  private final Ask ask;
  private final LocalDate today;

  /// @param today the day on which a question without a date of its own is asked
  public Evaluation(Ask ask, LocalDate today) {
    this.ask = ask;
    this.today = today;
  }

  /// Asks and grades, turn after turn. Some conversations, spread over the set, are held once
  /// before, so that the others meet a process that runs; only the times of those others count.
  ///
  /// @param progress told of every grade as it comes
  public Scorecard of(List<GoldConversation> conversations, Consumer<Grade> progress) {
    int step = Math.max(LEAST_STEP, conversations.size() / WARM_UP);
    for (int i = 0; i < conversations.size(); i += step) {
      grades(conversations.get(i));
    }
    var grades = new ArrayList<Grade>();
    var timed = new ArrayList<Grade>();
    for (int i = 0; i < conversations.size(); i++) {
      var turns = grades(conversations.get(i));
      turns.forEach(progress);
      grades.addAll(turns);
      if (i % step != 0) {
        timed.addAll(turns);
      }
    }
    return new Scorecard(grades, timed);
  }

  private List<Grade> grades(GoldConversation gold) {
    var grades = new ArrayList<Grade>();
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
      grades.add(
          Grading.grade(
              question, asked.turn().question(), asked.turn().reply(), asked.evidence(), millis));
    }
    return grades;
  }
}
