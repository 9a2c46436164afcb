package serai.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import serai.ask.Ask.Asked;
import serai.domain.Abstention;
import serai.domain.Coverage;
import serai.domain.Evidence;
import serai.domain.Language;
import serai.domain.Question;
import serai.domain.Turn;
import serai.domain.Wanted;

class MemoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final AtomicInteger edition = new AtomicInteger();
  private final AtomicInteger found = new AtomicInteger();
  private final Memory memory = new Memory(edition::get, Duration.ZERO);

  @Test
  void the_same_question_is_found_once() {
    var first = memory.asked(question("When?", DAY), this::find);
    var second = memory.asked(question("When?", DAY), this::find);

    assertThat(second).isSameAs(first);
    assertThat(found).hasValue(1);
  }

  @Test
  void another_question_or_another_day_is_found_anew() {
    memory.asked(question("When?", DAY), this::find);
    memory.asked(question("Where?", DAY), this::find);
    memory.asked(question("When?", DAY.plusDays(1)), this::find);

    assertThat(found).hasValue(3);
  }

  @Test
  void a_new_edition_is_searched_anew() {
    memory.asked(question("When?", DAY), this::find);
    edition.incrementAndGet();

    memory.asked(question("When?", DAY), this::find);

    assertThat(found).hasValue(2);
  }

  private Asked find(Question question) {
    found.incrementAndGet();
    var nothing = new Coverage(0, Optional.empty(), Optional.empty(), 0);
    return new Asked(
        new Turn(question, new Abstention(Abstention.Reason.NOTHING_FOUND, List.of(), nothing)),
        new Evidence(List.of(), Map.of(), nothing));
  }

  private static Question question(String text, LocalDate asOf) {
    return new Question(
        text,
        text,
        Language.ENGLISH,
        Wanted.DATE,
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        false,
        asOf,
        Question.Scope.NEWS);
  }
}
