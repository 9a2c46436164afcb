package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RoundsTest {
  private static final long LONG = 60;

  private final Engine engine;

  @TempDir Path folder;

  RoundsTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void work_comes_round_when_the_clock_that_was_handed_in_says_so() throws InterruptedException {
    var now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    var first = new CountDownLatch(1);
    var third = new CountDownLatch(3);
    try (var database = engine.open(folder);
        var _ =
            Rounds.begin(
                database,
                now::get,
                "test",
                Duration.ofDays(1),
                () -> {
                  first.countDown();
                  third.countDown();
                  throw new IllegalStateException("a round that fails");
                })) {
      assertThat(first.await(LONG, TimeUnit.SECONDS)).isTrue();
      while (third.getCount() > 0) {
        now.updateAndGet(before -> before.plus(Duration.ofHours(13)));
        Thread.onSpinWait();
        third.await(100, TimeUnit.MILLISECONDS);
      }
    }

    assertThat(third.getCount()).isZero();
  }
}
