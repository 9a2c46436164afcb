package serai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher has the JVM learn a quick start from: the whole start of the bot in one
/// process.
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void who_wrote_before_the_start_is_answered_and_the_bot_ends_by_itself() {
    var data = Household.copy(folder.resolve("data"));

    var run = Run.of("rehearse", "--data", data.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("3 trillion yen", "高市");
    assertThat(run.err()).contains("@serai_bot answers");
  }

  @Test
  void it_is_no_command_for_readers() {
    assertThat(Run.of("--help").out()).doesNotContain("rehearse");
  }
}
