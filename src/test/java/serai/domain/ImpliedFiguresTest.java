package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedFiguresTest {
  @ParameterizedTest
  @CsvSource({
    "both presidents, 2",
    "the third session, 3",
    "оба президента, 2",
    "восьмой по величине инвестор, 8",
    "девятого июня, 9",
    "за полгода, 50",
    "екінші мәрте, 2",
    "ikkinchi marta, 2",
    "экинчи жолу, 2",
    "両国首脳, 2",
    "三分野で協力, 3",
    "半年で, 50"
  })
  void reads_a_number_that_is_said_without_being_named(String text, int value) {
    assertThat(ImpliedFigures.in(text))
        .extracting(figure -> figure.value().intValue())
        .contains(value);
  }

  @Test
  void tells_where_it_stands() {
    var figure = ImpliedFigures.in("It was the fifth visit.").getFirst();

    assertThat(figure.span()).isEqualTo(new Span(11, 16));
  }

  @ParameterizedTest
  @CsvSource({"three ministers", "半導体の輸出", "a party of friends", "в пятницу"})
  void leaves_other_words_alone(String text) {
    assertThat(ImpliedFigures.in(text)).isEmpty();
  }
}
