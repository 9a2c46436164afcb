package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Whatever others wrote, it stays text: it opens no markup, leads nowhere and calls nobody.
class MarkupTest {
  private static final String OURS = "https://herald.test/article";

  private static final Set<String> RICH_TAGS =
      Set.of(
          "body",
          "p",
          "h4",
          "b",
          "i",
          "a",
          "ul",
          "li",
          "blockquote",
          "cite",
          "table",
          "tbody",
          "tr",
          "th",
          "td",
          "tg-reference");

  private static final Set<String> CLASSIC_TAGS = Set.of("body", "b", "i", "a", "blockquote");

  /// What a messenger makes a link, a mention, a hashtag or a command of by itself.
  private static final Pattern DETECTED =
      Pattern.compile(
          "@[A-Za-z0-9_]|#[\\p{L}\\p{N}_]|://|(?<![\\p{L}\\p{N}_])/[A-Za-z0-9_]"
              + "|[\\p{L}\\p{N}_-]\\.[\\p{L}\\p{N}_-]*\\p{L}");

  @Property(tries = 500)
  void no_text_opens_markup_or_leads_anywhere_in_rich_messages(@ForAll("evil") String text) {
    var html = Rich.of(page(text)).orElseThrow();

    var body = Jsoup.parseBodyFragment(html).body();
    assertThat(tags(body)).isSubsetOf(RICH_TAGS);
    assertThat(targets(body)).isSubsetOf(OURS, "#s1");
    assertThat(body.select("p").getFirst().wholeText()).isEqualTo(Untrusted.clean(text));
  }

  @Property(tries = 500)
  void no_text_opens_markup_or_leads_anywhere_in_classic_messages(@ForAll("evil") String text) {
    for (var html : Classic.of(page(text))) {
      var body = Jsoup.parseBodyFragment(html).body();

      assertThat(tags(body)).isSubsetOf(CLASSIC_TAGS);
      assertThat(targets(body)).isSubsetOf(OURS);
      assertThat(DETECTED.matcher(body.wholeText()).results().map(hit -> hit.group())).isEmpty();
    }
  }

  @Property(tries = 300)
  void an_address_that_is_none_of_the_web_is_no_link(@ForAll("evil") String text) {
    var blocks = List.of(Block.paragraph(new Inline.Link("here", text)));

    var body = Jsoup.parseBodyFragment(Rich.of(blocks).orElseThrow()).body();

    assertThat(targets(body)).allMatch(target -> target.equals(text) && target.startsWith("http"));
    assertThat(tags(body)).isSubsetOf(Set.of("body", "p", "a"));
  }

  @Property(tries = 100)
  void a_long_message_is_cut_without_losing_a_word(@ForAll("long") String text) {
    var parts = Classic.of(List.of(new Block.Quotation(List.of(new Inline.Text(text)), List.of())));

    var said = new StringBuilder();
    for (var part : parts) {
      var body = Jsoup.parseBodyFragment(part).body();
      assertThat(body.wholeText().length()).isBetween(1, Classic.MOST);
      assertThat(body.children())
          .hasSize(1)
          .first()
          .extracting(Element::tagName)
          .isEqualTo("blockquote");
      said.append(body.wholeText());
    }
    assertThat(letters(said.toString())).isEqualTo(letters(Untrusted.unlinked(text) + " — "));
  }

  @Example
  void a_long_text_is_cut_between_its_sentences() {
    var sentence = "Japan and Kazakhstan signed twelve documents in Tokyo. ";
    var text = sentence.repeat(200).strip();

    var parts = Classic.of(List.of(Block.paragraph(Inline.text(text))));

    assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.strip().endsWith("Tokyo."));
  }

  @Example
  void what_is_too_long_for_a_rich_message_has_none() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i <= Rich.MOST_BLOCKS; i++) {
      blocks.add(Block.paragraph(Inline.text("One.")));
    }

    assertThat(Rich.of(blocks)).isEmpty();
    assertThat(Rich.of(List.of(Block.paragraph(Inline.text("word ".repeat(7000)))))).isEmpty();
    assertThat(Classic.of(blocks)).hasSize(1);
  }

  @Provide
  Arbitrary<String> evil() {
    var pieces =
        Arbitraries.of(
            "<b>",
            "</p>",
            "</tg-reference>",
            "<a href=\"https://evil.test\">",
            "&lt;",
            "&#60;",
            "&amp;",
            "\"",
            "'",
            "><",
            "<!--",
            "-->",
            "<![CDATA[",
            "@everyone",
            "@durov",
            "#news",
            "/forget",
            " /start",
            "tg://user?id=1",
            "https://evil.test/x",
            "evil.com",
            "www.evil.org/?q=1",
            "a@evil.com",
            "javascript:alert(1)",
            "\u202E",
            "\u200B",
            "\uD800",
            "\n",
            "\t",
            " ",
            "Ташкент.Новости",
            "日本。",
            "[1]",
            "$USD",
            "24.kg",
            "U.S.",
            "3.5");
    return Combinators.combine(
            Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(6))
                .list()
                .ofMaxSize(8),
            Arbitraries.of("", "x"))
        .as((some, end) -> String.join("", some) + end);
  }

  @Provide
  Arbitrary<String> longTexts() {
    return evil().list().ofMinSize(1).ofMaxSize(1500).map(some -> String.join(" ", some));
  }

  @Provide("long")
  Arbitrary<String> manySentences() {
    return longTexts().map(text -> "One. " + text);
  }

  private static List<Block> page(String text) {
    return List.of(
        Block.paragraph(Inline.text(text)),
        new Block.Heading(text),
        new Block.Bullets(List.of(List.of(new Inline.Strong(text)))),
        new Block.Table(
            List.of("a", text), List.of(List.of(List.of(Inline.text(text)), List.of()))),
        new Block.Quotation(List.of(new Inline.Faint(text)), List.of(Inline.text(text))),
        Block.paragraph(new Inline.Mark(1, OURS)),
        new Block.Note(1, List.of(new Inline.Link(text, OURS))));
  }

  private static List<String> tags(Element body) {
    return body.getAllElements().stream().map(Element::tagName).distinct().toList();
  }

  private static List<String> targets(Element body) {
    return body.select("a").eachAttr("href");
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
