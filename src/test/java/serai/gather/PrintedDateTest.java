package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.Language;
import serai.domain.PublicationDate;

class PrintedDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-12-29",
        "2025-12-29T10:26:00+09:00",
        "12/29/2025, 10.26",
        "29.12.2025 10:26",
        "29/12/2025",
        "2025/12/29",
        "29 December 2025",
        "December 29th, 2025",
        "Dec. 29, 2025 at 4:05 pm",
        "Monday, 29 Dec 2025",
        "29 декабря 2025 года",
        "10:26, 29 дек. 2025 г.",
        "2025年12月29日",
        "2025年12月29日（月）10時26分",
        "2025 жылғы 29 желтоқсан",
        "29 желтоқсан 2025",
        "29-dekabr, 2025",
        "2025-yil 29-dekabr",
        "29 декабрь 2025",
        "2025-йил 29 декабр",
        "2025-жылдын 29-декабры",
        "29 декабри соли 2025",
        "29 dekabr 2025",
        "29.12.2025 ý.",
      })
  void reads_the_date_of_a_line(String line) {
    assertThat(PrintedDate.line(line)).contains(new PublicationDate("2025-12-29", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/01/2010",
        "32/13/2025",
        "3 months ago",
        "29 December",
        "2025",
        "30 February 2025",
        "Plan 2030: 29 goals",
        "",
      })
  void reads_no_date_where_there_is_none_or_two(String line) {
    assertThat(PrintedDate.line(line)).isEmpty();
  }

  @Property
  void any_line_is_read(@ForAll String line) {
    assertThat(PrintedDate.line(line)).isNotNull();
  }

  @Property(tries = 400)
  void any_day_is_read_as_its_language_prints_it(
      @ForAll Language language, @ForAll @IntRange(max = 13_000) int day) {
    var date = LocalDate.of(1995, 1, 1).plusDays(day);
    var style = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    var printed = style.localizedBy(language.locale()).format(date);

    assertThat(PrintedDate.in(printed))
        .as(printed)
        .contains(new PublicationDate(date.toString(), false));
  }
}
