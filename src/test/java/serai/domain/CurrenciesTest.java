package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {
  @ParameterizedTest
  @CsvSource({
    "several hundred billion yen, JPY",
    "сотни миллиардов иен, JPY",
    "数千億円規模, JPY",
    "миллиарды долларов, USD",
    "mablag‘ dollarda beriladi, USD",
    "paid in euros, EUR",
    "5 млн тенге, KZT"
  })
  void reads_a_currency_beside_a_figure_or_not(String text, String code) {
    assertThat(Currencies.in(text)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"Kazakhstan won the match", "円滑な輸送", "между Азией и Европой", "the sum of all parts"})
  void leaves_other_words_alone(String text) {
    assertThat(Currencies.in(text)).isEmpty();
  }
}
