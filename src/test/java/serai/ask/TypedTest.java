package serai.ask;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @Test
  void keeps_words_of_any_script_as_they_are() {
    var mixed = "Who is Тоқаев, and 高市早苗 — о‘zbekcha 😀?";

    assertThat(Typed.of(mixed)).isEqualTo(new Typed(mixed, false));
  }

  @Test
  void takes_out_what_would_steer_a_terminal() {
    var typed =
        Typed.of(
            "When \u001B[31mwas\u001B[0m\u0007 the \u001B]0;title\u0007first\r\nsummit\u0000?");

    assertThat(typed.text()).isEqualTo("When was the first summit ?");
  }

  @Test
  void takes_out_what_nobody_sees() {
    assertThat(Typed.of("sum\u200Bmit \u202Eterces\u202C \uD800x").text())
        .isEqualTo("summit terces x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u0007\u001B[31m", "\u3000\u200B"})
  void finds_nothing_to_read_in_nothing(String typed) {
    assertThat(Typed.of(typed).isEmpty()).isTrue();
  }

  @Test
  void cuts_an_endless_question_between_two_characters() {
    var typed = Typed.of("😀".repeat(10_000));

    assertThat(typed.cut()).isTrue();
    assertThat(typed.text()).isEqualTo("😀".repeat(Typed.LONGEST));
  }

  @Property
  void is_one_line_without_control_characters_and_stays_the_same_when_read_again(
      @ForAll String anything) {
    var typed = Typed.of(anything);

    assertThat(typed.text()).doesNotContainPattern("[\\p{Cc}\u2028\u2029]");
    assertThat(typed.text().codePointCount(0, typed.text().length()))
        .isLessThanOrEqualTo(Typed.LONGEST);
    assertThat(Typed.of(typed.text()).text()).isEqualTo(typed.text());
  }
}
