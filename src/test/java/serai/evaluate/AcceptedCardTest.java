package serai.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import serai.domain.Language;
import serai.evaluate.GoldQuestion.Expect;

class AcceptedCardTest {
  @Test
  void a_card_read_back_has_not_moved() {
    var scorecard = scorecard(7, 10, true);

    var lines = AcceptedCard.lines(scorecard);

    assertThat(AcceptedCard.read(lines).moved(scorecard)).isEmpty();
    assertThat(lines)
        .contains(
            "answerable en | n 10 | right 0.700 | said 0.700 | cite-p 1.000"
                + " | cite-r 1.000 | hit@1 0.700 | hit@4 0.700 | hit@10 0.700 | mrr 0.700");
    assertThat(lines).noneMatch(line -> line.contains("millis"));
  }

  @Test
  void what_moves_is_named_whichever_way_it_moves() {
    var accepted = AcceptedCard.read(AcceptedCard.lines(scorecard(7, 10, true)));

    assertThat(accepted.moved(scorecard(5, 10, true)))
        .contains("answerable en: right was 0.700, is 0.500");
    assertThat(accepted.moved(scorecard(9, 10, true)))
        .contains("answerable en: right was 0.700, is 0.900");
    assertThat(accepted.moved(scorecard(7, 11, true))).contains("answerable en: n was 10, is 11");
  }

  @Test
  void one_question_may_differ_between_processors_but_no_quote() {
    var accepted = AcceptedCard.read(AcceptedCard.lines(scorecard(7, 10, true)));

    assertThat(accepted.moved(scorecard(8, 10, true))).isEmpty();
    assertThat(accepted.moved(scorecard(7, 10, false)))
        .containsExactly("quotes: letter for letter was 1.000, is 0.900");
  }

  @Test
  void rows_that_come_and_go_are_named() {
    var nothing = AcceptedCard.read(List.of("# a comment", "", "gone | n 1 | right 1.000"));

    assertThat(nothing.moved(scorecard(1, 1, true)))
        .contains("answerable en is new", "gone is gone");
  }

  @Test
  void a_line_that_is_no_row_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AcceptedCard.read(List.of("answerable en 0.7")))
        .withMessageContaining("'answerable en 0.7' is no row of a scorecard");
  }

  private static Scorecard scorecard(int right, int all, boolean faithful) {
    var grades = new ArrayList<Grade>();
    for (int i = 0; i < all; i++) {
      boolean isRight = i < right;
      grades.add(
          new Grade(
              question("q" + i),
              Language.ENGLISH,
              true,
              isRight,
              isRight,
              1,
              1,
              faithful || i > 0,
              isRight ? 1 : 0,
              12.5));
    }
    return new Scorecard(grades);
  }

  private static GoldQuestion question(String id) {
    return new GoldQuestion(
        id,
        "Who?",
        Optional.of(Language.ENGLISH),
        "fact",
        List.of(),
        List.of(),
        Expect.ANSWER,
        Optional.empty());
  }
}
