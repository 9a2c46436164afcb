package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import serai.AnArticle;
import serai.domain.Citation;
import serai.domain.Span;

/// How much of an article stands around and in what is cited.
class ExcerptTest {
  private static final String TEXT = "Water runs east. ".repeat(200);

  @Property(tries = 300)
  void no_more_of_an_article_is_shown_than_may_be(
      @ForAll @IntRange(max = 3_000) int start, @ForAll @IntRange(min = 1, max = 399) int length) {
    var citation = citation(start, start + length);

    var shown = said(Excerpt.of(citation));

    assertThat(shown.replaceAll("…", "").length()).isLessThanOrEqualTo(Citation.MOST_SHOWN + 4);
    assertThat(shown).contains(citation.quote().strip());
  }

  @Property(tries = 300)
  void of_a_long_quote_the_beginning_and_the_end_are_shown(
      @ForAll @IntRange(min = 640, max = 3_000) int length) {
    var citation = citation(0, length);

    var shown = said(Excerpt.of(citation));

    assertThat(shown.length()).isLessThanOrEqualTo(Citation.MOST_SHOWN + 2);
    assertThat(shown).startsWith("Water runs east.").contains(" … ");
    assertThat(shown.split(" … ", -1)[1]).isNotBlank();
  }

  private static String said(List<Inline> words) {
    return words.stream()
        .map(word ->
            switch (word) {
              case Inline.Text(var text) -> text;
              case Inline.Strong(var text) -> text;
              default -> throw new AssertionError("not of the article: " + word);
            })
        .collect(Collectors.joining());
  }

  private static Citation citation(int start, int end) {
    return Citation.of(AnArticle.of("water", TEXT).article(), new Span(start, end));
  }
}
