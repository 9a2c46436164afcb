package serai.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.Concept;
import serai.domain.Question;

/// Messages that ask several things, and comparisons of several things.
class SeveralThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the museum in Tashkent opened and who built it? | When was the museum in Tashkent opened | who built it?
          When and where did Abe and Nazarbayev meet? | When did Abe and Nazarbayev meet? | where did Abe and Nazarbayev meet?
          How long is the bridge? Who pays for it? | How long is the bridge | Who pays for it?
          Когда прошёл саммит и кто председательствовал? | Когда прошёл саммит | кто председательствовал?
          橋の長さは何メートルで、誰が支払いますか。 | 橋の長さは何メートルで | 誰が支払いますか。
          Көпір қашан салынды және кім төледі? | Көпір қашан салынды | кім төледі?
          Ko‘prik qachon qurildi va kim to‘ladi? | Ko‘prik qachon qurildi | kim to‘ladi?
          """)
  void is_taken_apart_where_a_second_question_word_follows(
      String typed, String first, String second) {
    var question = Reader.understood(typed);

    assertThat(question.parts()).extracting(Question::typed).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much has Japan pledged, and do the sources agree?",
        "Who are the presidents of Kazakhstan and Uzbekistan?",
        "When Iwaya landed in Astana, whom did he meet?",
        "Compare what Japan builds in Kazakhstan and what it builds in Uzbekistan",
        "Кто министр и посол?"
      })
  void stays_whole_where_one_thing_is_asked(String typed) {
    assertThat(Reader.understood(typed).parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Compare Japanese grants to Kazakhstan and Uzbekistan | Kazakhstan, Uzbekistan
          Kazakhstan or Uzbekistan: who got more? | Kazakhstan, Uzbekistan
          Сравни гранты Кыргызстану, Таджикистану и Туркменистану | Kyrgyzstan, Tajikistan, Turkmenistan
          カザフスタンとウズベキスタンへの日本の協力を比較してください。 | Kazakhstan, Uzbekistan
          Compare Japan's projects in the five Central Asian countries | Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan
          中央アジア5カ国への日本の支援を比較してください。 | Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan
          """)
  void compares_what_stands_side_by_side_or_all_countries(String typed, String sides) {
    assertThat(Reader.understood(typed).sides())
        .extracting(Concept::name)
        .containsExactlyElementsOf(List.of(sides.split(", ", -1)));
  }
}
