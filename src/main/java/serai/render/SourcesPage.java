package serai.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Language;

/// The passages behind an answer, a few at a time.
public final class SourcesPage {
  /// Passages on one page: three of them can be read without much scrolling.
  private static final int ON_A_PAGE = 3;

  private final Imprints imprints;

  public SourcesPage(Imprints imprints) {
    this.imprints = imprints;
  }

  /// How many pages there are.
  public int pages(Answer answer) {
    return (citations(answer).size() + ON_A_PAGE - 1) / ON_A_PAGE;
  }

  /// One page of passages.
  ///
  /// @param page from 0; one that is too high is the last one
  public Page of(Answer answer, int page, Language reader) {
    var citations = citations(answer);
    int at = Math.clamp(page, 0, pages(answer) - 1);
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Heading(
            Phrases.in(reader).say("sources.title", citations.size(), at + 1, pages(answer))));
    var sources = new Sources(answer);
    citations.stream()
        .skip((long) at * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .forEach(citation -> blocks.addAll(passage(citation, sources, reader)));
    return new Page(blocks);
  }

  /// An article by itself, with the beginning of its text.
  public Page of(Article article, Optional<Citation> cited, Language reader) {
    var words =
        cited.map(Excerpt::of).orElseGet(() -> List.of(new Inline.Text(beginning(article))));
    return Page.of(
        new Block.Paragraph(imprints.entry(article, reader)),
        new Block.Quotation(words, imprints.by(article, reader)));
  }

  private List<Block> passage(Citation citation, Sources sources, Language reader) {
    var article = citation.article();
    var words = new ArrayList<Inline>();
    words.add(new Inline.Own("[" + sources.number(article) + "] "));
    words.addAll(imprints.entry(article, reader));
    return List.of(
        new Block.Paragraph(words),
        new Block.Quotation(Excerpt.of(citation), imprints.by(article, reader)));
  }

  /// Every citation once, in the order of the answer.
  private static List<Citation> citations(Answer answer) {
    return Stream.concat(
            answer.claims().stream().flatMap(claim -> claim.citations().stream()),
            answer.disagreements().stream()
                .flatMap(d -> d.positions().stream())
                .flatMap(position -> position.citations().stream()))
        .distinct()
        .toList();
  }

  private static String beginning(Article article) {
    return Untrusted.shortened(article.text(), Citation.MOST_SHOWN);
  }
}
