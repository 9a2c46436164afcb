package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.digest.NewsDesk;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;

/// What readers of the digest get, held against the rules once more.
class EditionVerdictsTest {
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int EDITIONS = 30;

  @TempDir Path folder;

  @Test
  void every_sentence_of_thirty_editions_stands() {
    int sentences = 0;
    try (var desk = new NewsDesk(folder)) {
      for (int number = 0; number < EDITIONS; number++) {
        var to = LocalDate.parse("2026-02-28").minusDays(7L * number);
        var language = LANGUAGES.get(number % LANGUAGES.size());

        var edition =
            desk.editing.edition(new Period(to.minusDays(20), to), language, Interests.none());

        for (var item : edition.items()) {
          for (var claim : item.summary().claims()) {
            assertThat(desk.verifier.objection(claim, desk.evidence(claim)))
                .as(claim.sentence())
                .isEqualTo(Optional.empty());
            sentences++;
          }
        }
      }
    }

    assertThat(sentences).as("there must have been something to verify").isGreaterThan(60);
  }
}
