package serai.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Edition;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Outlets;
import serai.domain.Period;

/// An edition of the digest as a message: numbered stories, what official sources published, and
/// the sources as footnotes.
public final class EditionPage {
  /// Buttons side by side.
  private static final int IN_A_ROW = 4;

  private final EditionWords words;
  private final AnswerPage answers;
  private final ArticleList list;

  public EditionPage(Outlets outlets, Imprints imprints, Gazetteer gazetteer, Glossary glossary) {
    this.words = new EditionWords(outlets, gazetteer, glossary);
    this.answers = new AnswerPage(imprints);
    this.list = new ArticleList(imprints);
  }

  /// What else a subscriber has to know of an edition.
  ///
  /// @param folded whether it tells also of a day whose own edition could not be sent
  /// @param repeated whether it tells also of what may have arrived
  /// @param silent the names of outlets that have been silent for long
  /// @param alerted articles of which alerts told the subscriber before
  public record Notices(
      boolean folded, boolean repeated, List<String> silent, Set<ArticleId> alerted) {
    public Notices {
      silent = List.copyOf(silent);
      alerted = Set.copyOf(alerted);
    }

    /// Nothing but that some outlets are silent.
    public static Notices of(List<String> silent) {
      return new Notices(false, false, silent, Set.of());
    }

    private boolean tellOf(Article article) {
      return alerted.contains(article.id());
    }
  }

  public Page of(Edition edition, Notices notices) {
    return new Page(blocks(edition, edition.period(), notices, edition.items().size(), true));
  }

  /// The message that a subscriber gets: one, also in the classic form, where stories that find no
  /// room are left to their buttons, and of lists that are too long the beginning stands.
  ///
  /// @param days the days that it is the edition of
  /// @param asking for each story the button with which a reader asks about it
  public Message message(
      Edition edition, Period days, Notices notices, List<Message.Press> asking) {
    return new Message(
        Rich.of(tapped(edition, days, notices, edition.items().size(), true)),
        classic(edition, days, notices),
        buttons(asking));
  }

  private List<String> classic(Edition edition, Period days, Notices notices) {
    var whole = Classic.of(tapped(edition, days, notices, edition.items().size(), true));
    for (int stories = edition.items().size(); whole.size() > 1 && stories >= 0; stories--) {
      whole = Classic.of(tapped(edition, days, notices, stories, false));
    }
    return whole.subList(0, 1);
  }

  private static List<List<Button>> buttons(List<Message.Press> asking) {
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < asking.size(); at += IN_A_ROW) {
      var row = new ArrayList<Button>();
      for (int one = at; one < Math.min(at + IN_A_ROW, asking.size()); one++) {
        row.add(new Button("💬 " + (one + 1), asking.get(one)));
      }
      rows.add(row);
    }
    return rows;
  }

  /// The same with a word on the buttons.
  private List<Block> tapped(
      Edition edition, Period days, Notices notices, int stories, boolean notes) {
    var blocks = new ArrayList<>(blocks(edition, days, notices, stories, notes));
    if (!edition.items().isEmpty()) {
      blocks.add(faint(Phrases.in(edition.language()).say("edition-tap")));
    }
    return blocks;
  }

  /// @param stories how many of them are told
  /// @param notes whether sources stand at the end too, and not behind their marks alone
  private List<Block> blocks(
      Edition edition, Period days, Notices notices, int stories, boolean notes) {
    var reader = edition.language();
    var phrases = Phrases.in(reader);
    var sources = new Sources(edition);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(EditionWords.title(days, reader)));
    if (notices.folded()) {
      blocks.add(faint(phrases.say("edition-folded")));
    }
    if (notices.repeated() && !edition.isQuiet()) {
      blocks.add(faint(phrases.say("edition-repeated")));
    }
    int number = 1;
    for (var item : edition.items().subList(0, stories)) {
      blocks.addAll(story(number++, item, sources, edition.language()));
      if (item.event().articles().stream().anyMatch(notices::tellOf)) {
        blocks.add(faint(phrases.say("edition-alerted")));
      }
    }
    if (stories < edition.items().size()) {
      blocks.add(faint(phrases.say("edition-more", edition.items().size() - stories)));
    }
    if (edition.isQuiet()) {
      blocks.add(Block.paragraph(new Inline.Text(EditionWords.quiet(edition, days))));
    }
    blocks.addAll(
        articles(
            "edition-official",
            edition.official().stream().filter(article -> !notices.tellOf(article)).toList(),
            edition));
    blocks.addAll(articles("edition-older", edition.nearest(), edition));
    EditionWords.silent(notices.silent(), reader).ifPresent(silent -> blocks.add(faint(silent)));
    if (notes) {
      blocks.addAll(answers.notes(sources, reader));
    }
    return blocks;
  }

  private static Block faint(String sentence) {
    return Block.paragraph(new Inline.Faint(sentence));
  }

  private List<Block> story(int number, Edition.Item item, Sources sources, Language reader) {
    var blocks = new ArrayList<Block>();
    var title = words.title(item, reader);
    blocks.add(
        Block.paragraph(
            new Inline.Strong(number + ". "),
            new Inline.Strong(title.words()),
            new Inline.Text(" "),
            new Inline.Mark(sources.number(title.of()), title.of().url())));
    var said = new ArrayList<Inline>();
    for (var line : words.lines(item)) {
      if (line.begins() && !said.isEmpty()) {
        blocks.add(new Block.Paragraph(said));
        said.clear();
      }
      said.add(new Inline.Text((line.begins() ? "" : " ") + line.sentence() + " "));
      said.addAll(AnswerPage.marks(line.claim().citations(), sources));
    }
    blocks.add(new Block.Paragraph(said));
    item.differing().forEach(d -> blocks.add(AnswerPage.table(d, sources, reader)));
    words.witnesses(item, reader).ifPresent(told -> blocks.add(faint(told)));
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
