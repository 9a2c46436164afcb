package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCrashTest {
  @TempDir Path folder;

  @Test
  void nobody_gets_an_edition_twice_and_all_but_the_uncertain_get_it_once()
      throws InterruptedException {
    var figures = DigestRun.crash(folder, 60, 1, .1, false, 3);

    System.out.println("killed while sending: " + figures);
    assertThat(figures.more()).isZero();
    assertThat(figures.lost()).isZero();
    assertThat(figures.uncertain()).isLessThan(30);
    assertThat(figures.once()).isEqualTo(60 - figures.uncertain() + figures.uncertainButThere());
  }
}
