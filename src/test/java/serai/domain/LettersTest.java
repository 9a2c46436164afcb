package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "Қазақстан, казакстан",
    "O‘zbekiston, ozbekiston",
    "O'zbekiston, ozbekiston",
    "Ўзбекистон, узбекистон",
    "Ýaponiýa, yaponiya",
    "Ҷопон, чопон",
    "Алматы, алматы",
    "Семёнов, семенов",
    "Ｊａｐａｎ, japan",
    "Ōsaka, osaka",
    "東京, 東京"
  })
  void folds_letters_that_a_keyboard_may_lack(String word, String plain) {
    assertThat(Letters.fold(word)).isEqualTo(plain);
  }

  /// English and Cyrillic alone are not normalised.
  @Property
  void a_text_is_folded_the_same_whether_foreign_letters_follow_or_not(
      @ForAll
          @StringLength(max = 30)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = 'Ѐ', to = 'ԯ')
          String text) {
    assertThat(Letters.fold(text + "é")).isEqualTo(Letters.fold(text) + "e");
  }

  @ParameterizedTest
  @CsvSource({
    "саммит, саммитінде",
    "инвестиция, инвестициялар",
    "declaration, declarations",
    "музей, музейге",
    "外務大臣, 大臣"
  })
  void knows_a_word_in_another_inflection(String one, String other) {
    assertThat(Letters.sameWord(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"газ, газета", "мир, мирный договор", "円, 円滑", "'', слово"})
  void keeps_other_words_apart(String one, String other) {
    assertThat(Letters.sameWord(one, other)).isFalse();
  }

  @Test
  void evens_width_and_case_without_moving_a_letter() {
    assertThat(Letters.even("ＪＩＣＡのＡＢＣ")).isEqualTo("jicaのabc");
  }
}
