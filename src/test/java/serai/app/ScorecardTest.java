package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScorecardTest {
  @Test
  void no_rate_moves_unannounced() {
    var run = Run.of("evaluate", "--data", Household.data().toString());

    assertThat(run.code())
        .as(
            "the scorecard moved; when it is meant to: ./serai evaluate --accept%n%s%n%s",
            run.err(), run.out())
        .isZero();
  }
}
