package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianVerbTest {
  @ParameterizedTest
  @CsvSource({
    "обещать, обещала",
    "обещать, обещают",
    "решить, решил",
    "строить, строит",
    "построить, построено",
    "договориться, договорились",
    "договориться, договорятся",
    "требовать, требует",
    "реализовать, реализован"
  })
  void knows_the_forms_of_a_verb(String infinitive, String form) {
    assertThat(RussianVerb.joins(infinitive, form)).isTrue();
    assertThat(Words.same(infinitive, form)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "обещать, обещание",
    "власть, власенко",
    "область, облавы",
    "стать, статуя",
    "строить, стройка",
    "нефть, нефти"
  })
  void what_only_begins_alike_is_no_form(String word, String other) {
    assertThat(RussianVerb.joins(word, other)).isFalse();
  }
}
