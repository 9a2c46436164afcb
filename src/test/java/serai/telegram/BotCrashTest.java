package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotCrashTest {
  @TempDir Path folder;

  @Test
  void nothing_is_lost_when_it_is_killed() throws IOException, InterruptedException {
    SmallCorpus.in(folder);

    var figures = CrashRun.run(folder, 40, 8, 2, 0, 1, true);

    System.out.println("killed: " + figures);
    assertThat(figures.answered()).isEqualTo(figures.questions());
    assertThat(figures.outOfOrder()).isZero();
    assertThat(figures.more()).isZero();
    assertThat(figures.twice()).isEqualTo(figures.twiceInDoubt());
    assertThat(figures.complaints()).isEmpty();
  }

  @Test
  void nothing_is_lost_when_a_fifth_of_the_requests_fail()
      throws IOException, InterruptedException {
    SmallCorpus.in(folder);

    var figures =
        CrashRun.run(
            folder,
            40,
            8,
            1,
            .2,
            2,
            false,
            Faults.Kind.ERROR,
            Faults.Kind.RESET,
            Faults.Kind.ANSWER_LOST,
            Faults.Kind.TOO_MANY);

    System.out.println("killed, with faults: " + figures);
    assertThat(figures.answered()).isEqualTo(figures.questions());
    assertThat(figures.outOfOrder()).isZero();
    assertThat(figures.more()).isZero();
    assertThat(figures.twice()).isEqualTo(figures.twiceInDoubt());
    assertThat(figures.complaints()).isEmpty();
  }
}
