package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import serai.domain.FeedHealth;

class FeedLinesTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @Test
  void an_outlet_that_answers_is_told_with_its_times_and_counts() {
    var line = FeedLines.line(health(Optional.of(NOW.minusSeconds(60)), 0), NOW);

    assertThat(line)
        .isEqualTo(
            "steppe: last answer 2026-03-10 07:59 UTC, last new article 2026-03-01 00:00 UTC,"
                + " 12 stored, 30 refused");
  }

  @Test
  void failures_in_a_row_are_told_with_their_reason() {
    var line = FeedLines.line(health(Optional.of(NOW.minusSeconds(60)), 4), NOW);

    assertThat(line).endsWith("; failed 4 times in a row: it answers 500");
  }

  @Test
  void three_days_without_an_answer_are_a_warning() {
    var silent = FeedLines.line(health(Optional.of(NOW.minus(Duration.ofDays(3))), 40), NOW);
    var nearly =
        FeedLines.line(health(Optional.of(NOW.minus(Duration.ofDays(3)).plusMillis(1)), 40), NOW);
    var never = FeedLines.line(health(Optional.empty(), 1), NOW);

    assertThat(silent).startsWith("warning: silent for three days: steppe: ");
    assertThat(nearly).startsWith("steppe: ");
    assertThat(never)
        .startsWith("warning: has never answered: steppe: ")
        .endsWith("; failed once: it answers 500");
  }

  @Test
  void a_feed_in_which_nothing_is_new_for_three_days_is_a_warning() {
    var answered = Optional.of(NOW.minusSeconds(60));

    var stale = FeedLines.line(health(answered, NOW.minus(Duration.ofDays(3)), 0), NOW);
    var nearly =
        FeedLines.line(health(answered, NOW.minus(Duration.ofDays(3)).plusMillis(1), 0), NOW);

    assertThat(stale).startsWith("warning: nothing new in its feeds for three days: steppe: ");
    assertThat(nearly).startsWith("steppe: ");
  }

  @Test
  void who_was_not_asked_is_not_called_silent() {
    var line = FeedLines.line(health(Optional.of(NOW.minus(Duration.ofDays(4))), 0), NOW);

    assertThat(line).startsWith("warning: not asked for three days").contains("serai serve");
  }

  private static FeedHealth health(Optional<Instant> succeeded, int failures) {
    return health(succeeded, NOW.minusSeconds(60), failures);
  }

  private static FeedHealth health(Optional<Instant> succeeded, Instant heard, int failures) {
    return new FeedHealth(
        "steppe",
        succeeded,
        Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
        Optional.of(heard),
        failures,
        failures == 0 ? Optional.empty() : Optional.of("it answers 500"),
        12,
        30);
  }
}
