package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant FOUND = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void a_feed_with_news_is_asked_more_often_and_one_without_less() {
    var hour = Duration.ofHours(1);

    assertThat(Rhythm.after(hour, true)).isEqualTo(Duration.ofMinutes(30));
    assertThat(Rhythm.after(hour, false)).isEqualTo(Duration.ofMinutes(90));
  }

  @Property
  void no_feed_is_asked_all_the_time_or_forgotten(
      @ForAll @IntRange(min = 1, max = 5_000) int minutes, @ForAll boolean hasNews) {
    var next = Rhythm.after(Duration.ofMinutes(minutes), hasNews);

    assertThat(next).isBetween(Duration.ofMinutes(15), Duration.ofHours(6));
  }

  @Property
  void what_fails_is_left_alone_ever_longer_up_to_a_day(
      @ForAll @IntRange(min = 1, max = 1_000) int failures) {
    var wait = Rhythm.backOff(Rhythm.FIRST, failures);

    assertThat(wait).isLessThanOrEqualTo(Duration.ofDays(1));
    assertThat(Rhythm.backOff(Rhythm.FIRST, failures + 1)).isGreaterThanOrEqualTo(wait);
  }

  @Test
  void an_article_is_looked_at_again_while_it_is_fresh_and_then_no_more() {
    assertThat(Rhythm.nextLook(FOUND, FOUND, 1)).contains(FOUND.plus(Duration.ofHours(1)));
    assertThat(Rhythm.nextLook(FOUND, FOUND.plus(Duration.ofHours(7)), 2))
        .contains(FOUND.plus(Duration.ofDays(1)));
    assertThat(Rhythm.nextLook(FOUND, FOUND.plus(Duration.ofDays(4)), 5)).isEmpty();
  }

  @Test
  void a_page_that_fails_is_tried_a_few_times() {
    assertThat(Rhythm.nextTry(FOUND, 1)).contains(FOUND.plus(Duration.ofHours(1)));
    assertThat(Rhythm.nextTry(FOUND, 3)).contains(FOUND.plus(Duration.ofHours(16)));
    assertThat(Rhythm.nextTry(FOUND, 4)).isEmpty();
  }
}
