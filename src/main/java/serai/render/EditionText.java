package serai.render;

import java.util.List;
import serai.domain.Article;
import serai.domain.Edition;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Outlets;

/// An edition of the digest as plain text: numbered stories with markers like [1], and one line a
/// source at the end.
public final class EditionText {
  private static final String BREAK = "\n   ";

  private final EditionWords words;

  public EditionText(Outlets outlets, Gazetteer gazetteer, Glossary glossary) {
    this.words = new EditionWords(outlets, gazetteer, glossary);
  }

  /// An edition in full.
  ///
  /// @param silent the names of outlets that have been silent for long
  public String of(Edition edition, List<String> silent) {
    var reader = edition.language();
    var phrases = Phrases.in(reader);
    var sources = new Sources(edition);
    var text = new StringBuilder(EditionWords.title(edition.period(), reader)).append("\n\n");
    int number = 1;
    for (var item : edition.items()) {
      var title = words.title(item, reader);
      text.append(number++).append(". ").append(title.words());
      text.append(" [").append(sources.number(title.of())).append(']');
      for (var line : words.lines(item)) {
        text.append(line.begins() ? BREAK : " ").append(line.sentence()).append(' ');
        text.append(sources.marks(line.claim().citations()));
      }
      for (var disagreement : item.differing()) {
        text.append(BREAK);
        text.append(phrases.say("differ", PlainText.positions(disagreement, sources)));
      }
      words.witnesses(item, reader).ifPresent(said -> text.append(BREAK).append(said));
      text.append("\n\n");
    }
    if (edition.isQuiet()) {
      text.append(EditionWords.quiet(edition, edition.period())).append("\n\n");
    }
    list(phrases.say("edition-official"), edition.official(), edition, text);
    list(phrases.say("edition-older"), edition.nearest(), edition, text);
    EditionWords.silent(silent, reader).ifPresent(said -> text.append(said).append("\n\n"));
    number = 1;
    for (var article : sources.articles()) {
      text.append('[').append(number++).append("] ").append(line(article, edition)).append('\n');
    }
    return text.toString().strip();
  }

  private static void list(
      String title, List<Article> articles, Edition edition, StringBuilder text) {
    if (!articles.isEmpty()) {
      text.append(title).append('\n');
      articles.forEach(article -> text.append("• ").append(line(article, edition)).append('\n'));
      text.append('\n');
    }
  }

  private static String line(Article article, Edition edition) {
    return article.outlet()
        + ", "
        + Sources.date(article, edition.language())
        + " — "
        + article.title()
        + " — "
        + article.url();
  }
}
