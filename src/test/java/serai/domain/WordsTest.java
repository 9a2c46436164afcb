package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "the agreements were signed, agreement",
    "Президент Токаев предложил, Токаева",
    "Қазақстанның астанасында, Қазақстан",
    "Yaponiyadan kelgan sayyohlar, Yaponiya",
    "三分野とする東京宣言を採択, 東京宣言",
    "Tokyo’s governor, Tokyo",
    "four visits, visit"
  })
  void finds_a_word_in_another_inflection(String text, String form) {
    assertThat(Words.of(text).has(form)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "the transport ministry, translate",
    "a grant of 12 million, 1",
    "in Kazan, Kazakhstan",
    "led the talks, lead"
  })
  void keeps_different_words_apart(String text, String form) {
    assertThat(Words.of(text).has(form)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "critical minerals supply, critical minerals, true",
    "critical supply, critical minerals, false"
  })
  void wants_all_words_of_a_form(String text, String form, boolean expected) {
    assertThat(Words.of(text).has(form)).isEqualTo(expected);
  }
}
