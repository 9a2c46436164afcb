package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.sql.Rounds.Work;

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
                List.of(
                    new Work(
                        "test",
                        Duration.ofDays(1),
                        () -> {
                          first.countDown();
                          third.countDown();
                          throw new IllegalStateException("a round that fails");
                        })))) {
      assertThat(first.await(LONG, TimeUnit.SECONDS)).isTrue();
      while (third.getCount() > 0) {
        now.updateAndGet(before -> before.plus(Duration.ofHours(13)));
        Thread.onSpinWait();
        third.await(100, TimeUnit.MILLISECONDS);
      }
    }

    assertThat(third.getCount()).isZero();
  }

  @Test
  void what_takes_long_does_not_hold_up_the_other_work() throws InterruptedException {
    var done = new CountDownLatch(2);
    var pause = Duration.ofMillis(1);
    try (var database = engine.open(folder);
        var _ =
            Rounds.begin(
                database,
                InstantSource.system(),
                List.of(
                    new Work("long", pause, () -> await(done)),
                    new Work("short", pause, done::countDown)))) {
      assertThat(done.await(LONG, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
