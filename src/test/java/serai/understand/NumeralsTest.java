package serai.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.Concept;
import serai.domain.Concept.Kind;
import serai.domain.Question;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who opened the 13th Tokyo Dialogue?        | 13 13th
          Кто открыл 13-й Токийский диалог?          | 13 13th
          第2回の会合はどこで開かれましたか。        | 2 2nd
          What was signed in 2019?                   | 2019
          Что подписали в марте 2019 года?           | 2019
          """)
  void a_place_in_a_row_and_a_year_are_looked_for_as_other_languages_write_them(
      String asked, String spellings) {
    var figures = figures(Reader.understood(asked));

    assertThat(figures.getLast().forms())
        .extracting(Concept.Form::text)
        .containsExactly(spellings.split(" ", -1));
  }

  @Test
  void an_amount_is_looked_for_as_typed() {
    var figures = figures(Reader.understood("Who gets 3 trillion yen?"));

    assertThat(figures).extracting(Concept::name).containsExactly("3 trillion yen");
  }

  private static List<Concept> figures(Question question) {
    return question.concepts().stream().filter(c -> c.kind() == Kind.FIGURE).toList();
  }
}
