package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import serai.AnArticle;

class HappeningTest {
  private final Article article =
      AnArticle.of("a", "News.").dated(Optional.of("2026-01-05")).article();

  @Test
  void takes_the_year_of_the_article_where_the_sentence_has_none() {
    assertThat(Happening.day("They met on January 3 in Tokyo.", article))
        .contains(LocalDate.of(2026, 1, 3));
    assertThat(Happening.day("The summit took place on 20 December.", article))
        .contains(LocalDate.of(2025, 12, 20));
  }

  @Test
  void keeps_the_year_that_a_sentence_names() {
    assertThat(Happening.day("Саммит прошёл 20 декабря 2024 года.", article))
        .contains(LocalDate.of(2024, 12, 20));
  }

  @Test
  void is_empty_without_a_day() {
    assertThat(Happening.day("They met in 2024.", article)).isEmpty();
  }
}
