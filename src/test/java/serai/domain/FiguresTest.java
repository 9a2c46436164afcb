package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a target of 3 trillion yen               | 3000000000000 JPY
          worth ¥3 trillion                        | 3000000000000 JPY
          総額三兆円を                             | 3000000000000 JPY
          約3兆円規模                              | 3000000000000 JPY
          около 3 трлн иен                         | 3000000000000 JPY
          約1兆2400億円                            | 1240000000000 JPY
          80億ドル                                 | 8000000000 USD
          more than $3.7 billion                   | 3700000000 USD
          US$396 million                           | 396000000 USD
          свыше 20 млрд долларов                   | 20000000000 USD
          1,45 млрд доллар                         | 1450000000 USD
          €17.9 billion                            | 17900000000 EUR
          fell by 18,6%                            | 18.6 %
          70 пайыз                                 | 70 %
          about 1,600 MW                           | 1600 MW
          1 000 мегаватт                           | 1000 MW
          talked for 20 minutes                    | 20 min
          約45分間                                 | 45 min
          約7,000人                                | 7000
          destroyed 290 landmines                  | 290
          three priority areas                     | 3
          635,2 миллиона                           | 635200000
          """)
  void reads_one_figure_in_every_way_of_writing_it(String text, String expected) {
    assertThat(Figures.in(text)).extracting(FiguresTest::spoken).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ¥3 trillion      | 3兆円
          $19 billion      | 19 млрд долларов
          10 percent       | 10 %
          seven            | 7
          1,600 MW         | 1600 мегаватт
          7,000            | 7000人
          """)
  void finds_figures_equal_across_languages(String one, String other) {
    assertThat(Figures.contain(Figures.in(one), Figures.in(other).getFirst())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 trillion yen   | 30 trillion yen
          3 trillion yen   | 3 trillion dollars
          3 trillion yen   | 3 billion yen
          18.6%            | 18.6 million
          1,600            | 1.6
          20 minutes       | 20 hours
          """)
  void tells_figures_apart_by_scale_unit_and_value(String one, String other) {
    assertThat(Figures.contain(Figures.in(one), Figures.in(other).getFirst())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"C5+1 summit", "Bishkek+25 summit", "the CA+JAD format", "an X-ray machine"})
  void takes_no_figure_from_inside_a_name(String text) {
    assertThat(Figures.in(text)).isEmpty();
  }

  @Test
  void leaves_the_full_stop_of_the_sentence_outside() {
    var text = "It cost 30 trillion yen. It took 5 млрд. руб.";

    assertThat(Figures.in(text))
        .extracting(f -> text.substring(f.span().start(), f.span().end()))
        .containsExactly("30 trillion yen", "5 млрд");
  }

  @Property
  void lays_every_figure_within_its_text(@ForAll String text) {
    List<Figure> figures = Figures.in(text);

    assertThat(figures).allMatch(f -> f.span().end() <= text.length());
    for (int i = 1; i < figures.size(); i++) {
      assertThat(figures.get(i).span().start())
          .isGreaterThanOrEqualTo(figures.get(i - 1).span().end());
    }
  }

  private static String spoken(Figure figure) {
    BigDecimal value = figure.value();
    return (value.toPlainString() + " " + figure.unit()).strip();
  }
}
