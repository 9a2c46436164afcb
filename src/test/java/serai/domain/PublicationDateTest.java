package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @Test
  void spans_the_whole_month_when_only_the_month_is_known() {
    var date = new PublicationDate("2024-02", true);

    assertThat(date.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(date.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void reads_as_a_reader_of_each_language_writes_it() {
    var date = new PublicationDate("2025-12-29", false);

    assertThat(date.in(Language.ENGLISH)).isEqualTo("29 Dec 2025");
    assertThat(date.in(Language.JAPANESE)).isEqualTo("2025年12月29日");
    assertThat(date.in(Language.RUSSIAN)).startsWith("29 дек");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "yesterday", "2025-1-1"})
  void refuses_what_is_not_a_date(String value) {
    assertThatThrownBy(() -> new PublicationDate(value, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + value + "'");
  }
}
