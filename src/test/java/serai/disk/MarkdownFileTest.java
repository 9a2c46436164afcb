package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.DateSource;
import serai.domain.PublicationDate;
import serai.domain.TextKind;

class MarkdownFileTest {
  private static final String FILE =
      """
      ---
      id: an-id
      url: https://outlet.example/news/1?a=b
      outlet: "24.kg"
      country: Kyrgyzstan
      title: "Summit: the \\"five\\" and one"
      title_source: page
      author: "A. One, B. Two"
      published_inferred: "2025-12"
      precision: month
      lang: en
      source_credit: News Agency
      text_kind: own-words account
      ---

      First paragraph.

      ---
      Second paragraph.
      """;

  @Test
  void reads_what_an_article_says_about_itself() {
    var article = MarkdownFile.read("a.md", FILE).article();

    assertThat(article.id()).isEqualTo(new ArticleId("an-id"));
    assertThat(article.url()).isEqualTo("https://outlet.example/news/1?a=b");
    assertThat(article.title()).isEqualTo("Summit: the \"five\" and one");
    assertThat(article.published()).contains(new PublicationDate("2025-12", true));
    assertThat(article.kind()).isEqualTo(TextKind.ACCOUNT);
    assertThat(article.text()).isEqualTo("First paragraph.\n\n---\nSecond paragraph.");
  }

  @Test
  void writes_the_file_that_was_read() {
    assertThat(MarkdownFile.write(MarkdownFile.read("a.md", FILE).article())).isEqualTo(FILE);
  }

  @Property
  void an_article_survives_its_file(@ForAll("articles") Article article) {
    var content = MarkdownFile.write(article);

    assertThat(MarkdownFile.read("a.md", content).article()).isEqualTo(article);
  }

  @Test
  void reads_the_line_ends_of_other_systems() {
    var article = MarkdownFile.read("a.md", FILE.replace("\n", "\r\n")).article();

    assertThat(article.text()).isEqualTo("First paragraph.\n\n---\nSecond paragraph.");
  }

  @Test
  void derives_a_headline_when_there_is_none() {
    var content = FILE.replaceFirst("title: .*\n", "");

    assertThat(MarkdownFile.read("a.md", content).article().title()).isEqualTo("First paragraph");
  }

  @Test
  void names_file_line_and_reason_of_a_bad_value() {
    assertBroken(FILE.replace("2025-12", "2025-13"), "a.md, line 9", "'2025-13' is not a date");
    assertBroken(FILE.replace("month", "day"), "a.md, line 10", "does not fit the date 2025-12");
    assertBroken(
        FILE.replace("own-words account", "rumour"), "a.md, line 13", "'rumour'", "expected");
    assertBroken(FILE.replace("author:", "auhtor:"), "a.md, line 8", "unknown key 'auhtor'");
    assertBroken(
        FILE.replace("lang: en", "lang: [en, ru]"), "a.md, line 11", "'lang' must be one value");
    assertBroken(FILE.replace("lang: en", "id: other"), "a.md", "'id'");
  }

  @Test
  void names_file_line_and_reason_of_a_broken_header() {
    assertBroken(FILE.replace("country: K", "country: \"K"), "a.md, line");
    assertBroken(FILE.replace("---\n", ""), "a.md, line 1", "between two lines '---'");
    assertBroken("---\n---\n\nWords.\n", "a.md");
    assertBroken("---\nid: a\n", "a.md, line 1");
    assertBroken("", "a.md, line 1");
  }

  private static void assertBroken(String content, String... said) {
    assertThatThrownBy(() -> MarkdownFile.read("a.md", content))
        .isInstanceOf(MarkdownFile.Broken.class)
        .hasMessageContainingAll(said);
  }

  @Provide
  Arbitrary<Article> articles() {
    var value =
        Arbitraries.of(
                "a",
                "B",
                "ж",
                "東",
                "\u00e9",
                " ",
                ":",
                "#",
                "\"",
                "'",
                "\\",
                "-",
                "---",
                "[",
                "{",
                "&",
                "*",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                ",",
                "?",
                "null",
                "true",
                "no",
                "1",
                "0x1",
                "2025-12-20",
                "~",
                "=",
                "\n",
                "\t",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "😀")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(pieces -> String.join("", pieces))
            .filter(text -> !text.isBlank());
    var date =
        Combinators.combine(
                Arbitraries.of("2025", "2025-12", "2025-12-20"), Arbitraries.of(true, false))
            .as(PublicationDate::new);
    var text = value.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("\n", parts));
    return Combinators.combine(
            value,
            value.list().ofSize(4),
            value.optional(),
            date.optional(),
            text,
            Arbitraries.of(TextKind.class))
        .as(MarkdownFileTest::article);
  }

  private static Article article(
      String id,
      List<String> values,
      Optional<String> optional,
      Optional<PublicationDate> date,
      String text,
      TextKind kind) {
    return new Article(
        new ArticleId(id),
        values.get(0),
        values.get(1),
        optional,
        values.get(2),
        optional,
        optional,
        optional,
        date,
        date.map(_ -> DateSource.FRONT_MATTER),
        values.get(3),
        text,
        kind);
  }
}
