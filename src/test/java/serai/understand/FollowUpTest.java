package serai.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.Language;
import serai.domain.Wanted;

class FollowUpTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much did Japan lend to Kazakhstan? | And Uzbekistan? | How much did Japan lend to Uzbekistan?",
        "Что получит Кыргызстан? | А Таджикистан? | Что получит Таджикистан?",
        "What did Japan sign with Turkmenistan in 2015? | And in 2019? | What did Japan sign with Turkmenistan in 2019?",
        "キルギスは何を受け取りますか。 | タジキスタンは? | タジキスタンは何を受け取りますか。"
      })
  void asks_the_last_question_again_about_something_else(
      String first, String second, String standalone) {
    var question = new Reader().heard(first, "It was said.").ask(second);

    assertThat(question.standalone()).isEqualTo(standalone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When did Shavkat Mirziyoyev visit Osaka? | Whom did he meet? | Shavkat Mirziyoyev",
        "Who runs the Navoi plant? | How large is it? | Navoi plant",
        "What was decided about uranium in Astana? | When was that? | uranium",
        "Что Жапаров сказал в Токио? | Кому он это сказал? | Жапаров",
        "アスタナの大学の学長は誰ですか。 | それはいつですか。 | アスタナ",
        "Рахмон Токиода кіммен кездесті? | Ол не деді? | Рахмон",
        "Mirziyoyev Tokioda kim bilan uchrashdi? | U nima dedi? | Mirziyoyev",
        "Жапаров Токиодо ким менен жолукту? | Ал эмне деди? | Жапаров",
        "Раҳмон дар Токио бо кӣ вохӯрд? | Ӯ чӣ гуфт? | Раҳмон",
        "Berdimuhamedow Tokioda kim bilen duşuşdy? | Ol näme diýdi? | Berdimuhamedow"
      })
  void hands_on_what_a_pointing_word_means(String first, String second, String meant) {
    var question = new Reader().heard(first, "It was said.").ask(second);

    assertThat(question.standalone()).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who attended the Tokyo summit? | Turkmenistan and Kyrgyzstan came. | What was signed there? | What was signed at the Tokyo summit?",
        "What did Tokyo build in Navoi? | A plant, says Astana. | Who works there? | Who works in Navoi?",
        "Where is the plant of Tokyo Boeki? | It stands in Almaty. | Who works there? | Who works in Almaty?"
      })
  void there_is_where_the_question_was_about_or_what_the_answer_gave(
      String first, String answer, String second, String standalone) {
    var question = new Reader().heard(first, answer).ask(second);

    assertThat(question.standalone()).startsWith(standalone.substring(0, standalone.length() - 1));
  }

  @Test
  void hands_on_the_person_whom_the_answer_named() {
    var question =
        new Reader()
            .heard(
                "Who was the first Japanese premier in Tashkent?", "Junichiro Koizumi came first.")
            .ask("In which year was that?");

    assertThat(question.standalone()).contains("Koizumi").contains("Tashkent");
  }

  @Test
  void puts_the_last_question_to_the_outlet_that_is_named() {
    var question =
        new Reader()
            .heard("How many companies came with Shinzo Abe?", "Fifty companies came.")
            .ask("Does Kazinform agree?");

    assertThat(question.standalone()).contains("How many companies came with Shinzo Abe");
    assertThat(question.outlets()).hasSize(1);
    assertThat(question.wanted()).isEqualTo(Wanted.NUMBER);
  }

  @Test
  void leaves_alone_what_stands_alone() {
    var typed = "Which university in Tashkent teaches Japanese law?";

    var question = new Reader().heard("How large is the Navoi plant?", "450 MW.").ask(typed);

    assertThat(question.standalone()).isEqualTo(typed);
  }

  @Test
  void keeps_the_language_of_the_conversation_when_one_word_says_too_little() {
    var question =
        new Reader().heard("Mirziyoyev Tokioda nima imzoladi?", "Bayonot.").ask("Toshkent?");

    assertThat(question.language()).isEqualTo(Language.UZBEK);
  }

  @Test
  void has_nothing_to_lean_on_in_the_first_question() {
    assertThat(Reader.understood("When was that?").standalone()).isEqualTo("When was that?");
  }
}
