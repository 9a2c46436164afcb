package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  @ParameterizedTest
  @CsvSource({
    "16, 16, 100, 32",
    "128, 128, 499, 256",
    "256, 256, 100, 256",
    "128, 128, 800, 128",
    "128, 3, 100, 128",
    "256, 256, 1500, 128",
    "256, 40, 4000, 20",
    "16, 16, 9000, 16",
  })
  void what_takes_long_is_done_in_smaller_portions(int atOnce, int done, long millis, int next) {
    assertThat(Intake.next(atOnce, done, Duration.ofMillis(millis))).isEqualTo(next);
  }
}
