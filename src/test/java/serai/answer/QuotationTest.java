package serai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.ArticleId;
import serai.domain.Passage;
import serai.domain.Span;

class QuotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          He said: “We agree” — at last. | "We agree" - at last        | We agree” — at last
          Сумма — 3 трлн иен, «рекорд».  | Сумма – 3 трлн иен, "рекорд | Сумма — 3 трлн иен, «рекорд
          O‘zbekiston prezidenti keldi.  | O'zbekiston prezidenti      | O‘zbekiston prezidenti
          首相は「協力」を述べた。       | “協力”を述べた              | 協力」を述べた
          about 13 trillion, or 3 trillion | 3 trillion                | 3 trillion
          It was signed in Tokyo.        | …signed in Tokyo...         | signed in Tokyo
          It was signed in Tokyo.        | signed   in\tTokyo.         | signed in Tokyo.
          """)
  void finds_words_whatever_their_marks_and_dashes(String text, String words, String stored) {
    var span = Quotation.find(text, words.replace("\\t", "\t"));

    assertThat(span)
        .hasValueSatisfying(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(stored));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          about 13 trillion yen   | 3 trillion
          about 3.5 billion       | 5 billion
          about 3,500 people      | 3
          It was signed in Tokyo. | It was Signed
          It was signed in Tokyo. | signed at Tokyo
          It was signed in Tokyo. | …
          The outage lasted.      | age lasted
          """)
  void finds_nothing_that_stands_there_otherwise(String text, String words) {
    assertThat(Quotation.find(text, words)).isEmpty();
  }

  @Test
  void gives_the_place_in_the_article() {
    var passage = new Passage(new ArticleId("a"), new Span(100, 123), "It was signed in Tokyo.");

    assertThat(Quotation.find(passage, "signed in")).contains(new Span(107, 116));
  }

  @Property
  void what_it_finds_lies_in_the_text(@ForAll String text, @ForAll String words) {
    Quotation.find(text + words, words)
        .ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo((text + words).length()));
  }
}
