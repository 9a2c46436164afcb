package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import serai.AnArticle;

class PassageTest {
  @Test
  void keeps_a_short_article_in_one_passage() {
    var article = article("One sentence. Another one.");

    var passages = Passage.of(article, List.of(new Span(0, 13), new Span(14, 26)));

    assertThat(passages).extracting(Passage::text).containsExactly(article.text());
  }

  @Test
  void starts_a_new_passage_before_a_sentence_that_would_not_fit() {
    var sentence = "word ".repeat(100).strip() + ".";
    var article = article(sentence + " " + sentence + " " + sentence);
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 3; i++) {
      spans.add(new Span(0, sentence.length()).shift(i * (sentence.length() + 1)));
    }

    var passages = Passage.of(article, spans);

    assertThat(passages).extracting(Passage::text).containsExactly(sentence, sentence, sentence);
  }

  private static Article article(String text) {
    return AnArticle.of("a", text).article();
  }
}
