package serai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpSentencesTest {
  private static final OpenNlpSentences SENTENCES = new OpenNlpSentences();

  /// Sentences are parted by a bar, which stands for a space or, in Japanese, for nothing.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en; He met Dr. Smith.|They spoke for an hour.
          en; The rate rose by 0.5 percent on Jan. 12 in Astana.|It fell later.
          en; The U.S. Department of State said so.|Mr. Tokayev agreed.
          en; Articles No. 5 and No. 6 apply.|Nobody objected.
          en; On Dec. 20, 2025, five leaders met in Tokyo.|The talks lasted a day.
          en; "We agreed," he said.|"It is done."
          en; J. P. Morgan lent $1.5 billion.|Others followed.
          en; It costs ¥3 trillion... and more.|Who pays?
          ru; Встреча прошла 20 дек. 2025 г. в Токио.|Стороны довольны.
          ru; В 2024–2025 гг. рост составил 0.5 процента.|Он продолжится.
          ru; Инвестиции в 3 трлн. иен обещаны.|Это много.
          ru; Университет им. Назарбаева открыт.|Там учатся А. Б. Иванов и др. студенты.
          ru; Это так, т.е. договор подписан.|Премьер рад.
          ru; «Когда?|Завтра!» — сказал министр.|Все ушли.
          ru; Он думал… и молчал.|Потом ответил.
          kk; Жиын 2025 ж. Токиода өтті.|Бәрі келді.
          ja; 首相は「協力する。続ける。」と述べた。|会合は終わった。
          ja; 本当か？|はい！|合意した。
          ja; 成長率は0．5％だった。|翌年は（推計。）上がる。
          """)
  void finds_the_sentences_of_a_text(String lang, String marked) {
    var expected = Arrays.asList(marked.split("\\|"));
    var text = String.join(lang.equals("ja") ? "" : " ", expected);

    assertThat(sentences(text, lang)).containsExactlyElementsOf(expected);
  }

  @Test
  void ends_a_sentence_with_its_line() {
    assertThat(sentences("A headline\n\nThe text. More of it.\r\n", "en"))
        .containsExactly("A headline", "The text.", "More of it.");
  }

  @Test
  void does_not_lose_the_rest_of_a_line_to_a_bracket_that_stays_open() {
    assertThat(sentences("首相は「協力すると述べた。会合は終わった。", "ja"))
        .containsExactly("首相は「協力すると述べた。", "会合は終わった。");
  }

  @Property(tries = 300)
  void puts_every_letter_into_one_sentence(
      @ForAll("texts") String text, @ForAll("languages") String lang) {
    var spans = SENTENCES.sentences(text, lang);

    int end = 0;
    var covered = new StringBuilder();
    for (var span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      var sentence = text.substring(span.start(), span.end());
      assertThat(sentence).isEqualTo(trimmed(sentence));
      covered.append(sentence);
      end = span.end();
    }
    assertThat(letters(covered.toString())).isEqualTo(letters(text));
  }

  @Provide
  Arbitrary<String> texts() {
    var parts =
        Arbitraries.of(
            "The ", "U.S. ", "г. ", "Токио", ". ", "? ", "! ", "… ", "0.5", "\n", "\r\n", "「", "」",
            "。", "（", "日本", " ", "\u00a0", "\u3000", "«", "»", "“", "”", "No. ", "A. ", "𠮷", "🙂",
            "\u0301", "Қазақ", "o‘z", "12", ", ", "- ", "iPhone", "\t", "\u2028");
    return parts.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "ru", "ja", "kk", "uz", "ky", "tg", "tk", "und", "zh", "");
  }

  private static List<String> sentences(String text, String lang) {
    return SENTENCES.sentences(text, lang).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
