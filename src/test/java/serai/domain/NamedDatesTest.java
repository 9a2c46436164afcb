package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "on December 20, 2025",
        "on 20 December 2025",
        "on the 20th of December 2025",
        "20 декабря 2025 года",
        "2025年12月20日に",
        "2025 жылғы 20 желтоқсан",
        "2025-yil 20-dekabr kuni",
        "2025-жылдын 20-декабрында",
        "20 декабри соли 2025",
        "2025-nji ýylyň 20-nji dekabrynda",
        "2025-12-20",
        "20.12.2025",
        "il 20 dicembre 2019 no, il 20 dicembre 2025",
        "am 20. Dezember 2025",
        "le 20 décembre 2025",
        "20 Aralık 2025"
      })
  void reads_one_day_in_every_language(String text) {
    assertThat(NamedDates.in(text))
        .anyMatch(date -> date.full().equals(Optional.of(LocalDate.of(2025, 12, 20))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"October 17-18", "17–18 октября", "10月17~18日", "17 and 18 October", "17-18 қазан"})
  void reads_two_days_of_a_range(String text) {
    assertThat(NamedDates.in(text))
        .extracting(date -> date.day().orElse(0))
        .containsExactlyInAnyOrder(17, 18);
    assertThat(NamedDates.in(text))
        .allMatch(date -> date.month().equals(Optional.of(Month.OCTOBER)));
  }

  @Test
  void reads_days_of_the_week_and_years_alone() {
    assertThat(NamedDates.in("On Monday they met"))
        .extracting(NamedDate::weekday)
        .containsExactly(Optional.of(DayOfWeek.MONDAY));
    assertThat(NamedDates.in("с 2006 года"))
        .singleElement()
        .matches(date -> date.isYearAlone() && date.year().equals(Optional.of(2006)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It may be so.",
        "They march on.",
        "the 2,006 tonnes",
        "an 8.2025 ratio",
        "3年間の事業",
        "Казан сыйымдуу шаар"
      })
  void leaves_other_words_and_numbers_alone(String text) {
    assertThat(NamedDates.in(text)).isEmpty();
  }

  @Test
  void a_day_that_no_month_has_is_no_day_in_full() {
    assertThat(NamedDates.in("31 June 2025")).isNotEmpty().allMatch(date -> date.full().isEmpty());
  }
}
