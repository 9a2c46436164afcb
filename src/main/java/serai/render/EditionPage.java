package serai.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Article;
import serai.domain.Edition;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Outlets;
import serai.domain.Period;

/// An edition of the digest as a message: numbered stories, what official sources published, and
/// the sources as footnotes.
public final class EditionPage {
  /// Silent outlets that are named.
  private static final int SILENT = 5;

  /// Buttons side by side.
  private static final int IN_A_ROW = 4;

  private final EditionWords words;
  private final AnswerPage answers;
  private final ArticleList list;

  public EditionPage(Outlets outlets, Imprints imprints) {
    this.words = new EditionWords(outlets);
    this.answers = new AnswerPage(imprints);
    this.list = new ArticleList(imprints);
  }

  /// What else a subscriber has to know of an edition.
  ///
  /// @param folded whether it tells also of a day whose own edition could not be sent
  /// @param repeated whether it tells also of what may have arrived
  /// @param silent the names of outlets that have been silent for long
  public record Notices(boolean folded, boolean repeated, List<String> silent) {
    public Notices {
      silent = List.copyOf(silent);
    }

    public static Notices none() {
      return new Notices(false, false, List.of());
    }
  }

  public Page of(Edition edition) {
    return new Page(
        blocks(edition, edition.period(), Notices.none(), edition.items().size(), true));
  }

  /// The message that a subscriber gets: one, also in the classic form, where stories that find no
  /// room are left to their buttons.
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
    for (int stories = edition.items().size(); whole.size() > 1 && stories > 0; stories--) {
      whole = Classic.of(tapped(edition, days, notices, stories, false));
    }
    return whole;
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
    var sources = EditionWords.sources(edition);
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
      blocks.addAll(story(number++, item, sources, edition));
    }
    if (stories < edition.items().size()) {
      blocks.add(faint(phrases.say("edition-more", edition.items().size() - stories)));
    }
    if (edition.isQuiet()) {
      blocks.add(Block.paragraph(new Inline.Text(EditionWords.quiet(edition, days))));
    }
    blocks.addAll(articles("edition-official", edition.official(), edition));
    blocks.addAll(articles("edition-older", edition.nearest(), edition));
    silent(notices, phrases).ifPresent(blocks::add);
    if (notes) {
      blocks.addAll(answers.notes(sources, reader));
    }
    return blocks;
  }

  private static Optional<Block> silent(Notices notices, Phrases phrases) {
    var silent = notices.silent();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    var named = String.join(", ", silent.subList(0, Math.min(SILENT, silent.size())));
    return Optional.of(
        faint(
            silent.size() > SILENT
                ? phrases.say("edition-silent-more", named, silent.size() - SILENT)
                : phrases.say("edition-silent", named)));
  }

  private static Block faint(String sentence) {
    return Block.paragraph(new Inline.Faint(sentence));
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
