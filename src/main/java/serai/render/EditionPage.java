package serai.render;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Article;
import serai.domain.Edition;
import serai.domain.Outlets;

/// An edition of the digest as a message: numbered stories, what official sources published, and
/// the sources as footnotes.
public final class EditionPage {
  private final EditionWords words;
  private final AnswerPage answers;
  private final ArticleList list;

  public EditionPage(Outlets outlets, Imprints imprints) {
    this.words = new EditionWords(outlets);
    this.answers = new AnswerPage(imprints);
    this.list = new ArticleList(imprints);
  }

  public Page of(Edition edition) {
    var reader = edition.language();
    var sources = EditionWords.sources(edition);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(EditionWords.title(edition)));
    int number = 1;
    for (var item : edition.items()) {
      blocks.addAll(story(number++, item, sources, edition));
    }
    if (edition.isQuiet()) {
      blocks.add(Block.paragraph(new Inline.Text(EditionWords.quiet(edition))));
    }
    blocks.addAll(articles("edition-official", edition.official(), edition));
    blocks.addAll(articles("edition-older", edition.nearest(), edition));
    blocks.addAll(answers.notes(sources, reader));
    return new Page(blocks);
  }

  private List<Block> story(int number, Edition.Item item, Sources sources, Edition edition) {
    var blocks = new ArrayList<Block>();
    var said = new ArrayList<Inline>();
    said.add(new Inline.Strong(number + ". "));
    for (var line : EditionWords.lines(item.summary())) {
      if (line.begins() && said.size() > 1) {
        blocks.add(new Block.Paragraph(said));
        said.clear();
      }
      said.add(new Inline.Text((line.begins() ? "" : " ") + line.sentence() + " "));
      said.addAll(AnswerPage.marks(line.claim().citations(), sources));
    }
    blocks.add(new Block.Paragraph(said));
    item.summary()
        .disagreements()
        .forEach(d -> blocks.add(AnswerPage.table(d, sources, edition.language())));
    words
        .witnesses(item.event(), edition.language())
        .ifPresent(told -> blocks.add(Block.paragraph(new Inline.Faint(told))));
    return blocks;
  }

  private List<Block> articles(String key, List<Article> articles, Edition edition) {
    return articles.isEmpty()
        ? List.of()
        : List.of(
            Block.paragraph(Phrases.in(edition.language()).words(key)),
            list.of(articles, edition.language()));
  }
}
