package serai.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Watch;

/// What a reader watches for, and what an outlet has withdrawn, as one message.
public final class NoticePage {
  /// What the data of a button begins with that ends a watch; the watch's name follows.
  public static final String END = "u";

  private static final int MOST_NEWS = 5;

  /// Articles of which one message says that their words were withdrawn.
  public static final int MOST_WITHDRAWALS = 3;

  private static final int MOST_BUTTONS = 3;

  /// UTF-16 units of a subject, in the heading and on a button.
  private static final int LONGEST_TITLE = 80;

  private static final int LONGEST_LABEL = 40;

  private final Imprints imprints;
  private final AnswerPage answers;

  public NoticePage(Imprints imprints) {
    this.imprints = imprints;
    this.answers = new AnswerPage(imprints);
  }

  /// What one article says.
  ///
  /// @param watches those that it is news to
  public record News(List<Watch> watches, Answer told) {
    public News {
      watches = List.copyOf(watches);
    }

    /// The same article is news to another watch.
    public News and(Watch other) {
      return new News(Stream.concat(watches.stream(), Stream.of(other)).toList(), told);
    }
  }

  /// Words that do not stand in an article any more.
  public record Withdrawal(Article article, String quote) {}

  /// The message; empty when there is nothing to tell.
  public Optional<Message> of(List<News> news, List<Withdrawal> withdrawn, Language reader) {
    var blocks = new ArrayList<Block>();
    var shown = news.stream().limit(MOST_NEWS).toList();
    if (!shown.isEmpty()) {
      blocks.addAll(news(shown, news.size() - shown.size(), reader));
    }
    withdrawn.stream()
        .limit(MOST_WITHDRAWALS)
        .forEach(one -> blocks.addAll(withdrawal(one, reader)));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page(blocks).message(buttons(news)));
  }

  /// A button that ends a watch.
  ///
  /// @param more what its data ends with
  public static Button end(Watch watch, String more) {
    return new Button(
        "✕ " + Untrusted.shortened(watch.subject(), LONGEST_LABEL),
        new Message.Press(END + ":" + watch.id() + more));
  }

  private List<Block> news(List<News> news, int more, Language reader) {
    var phrases = Phrases.in(reader);
    var sources = new Sources(news.stream().map(News::told).toList());
    var subjects =
        news.stream()
            .flatMap(one -> one.watches().stream())
            .map(Watch::subject)
            .distinct()
            .map(subject -> Untrusted.shortened(subject, LONGEST_TITLE))
            .collect(Collectors.joining(" · "));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(phrases.say("alert", subjects)));
    for (var one : news) {
      one.told()
          .claims()
          .forEach(claim -> blocks.add(new Block.Paragraph(AnswerPage.words(claim, sources))));
    }
    if (more > 0) {
      blocks.add(Block.paragraph(new Inline.Faint(phrases.say("alert.more", more))));
    }
    blocks.addAll(answers.notes(sources, reader));
    return blocks;
  }

  private List<Block> withdrawal(Withdrawal withdrawal, Language reader) {
    var phrases = Phrases.in(reader);
    return List.of(
        Block.paragraph(
            new Inline.Text(phrases.say("alert.withdrawn", withdrawal.article().outlet()))),
        new Block.Quotation(
            List.of(new Inline.Text(Untrusted.shortened(withdrawal.quote(), Watch.LONGEST))),
            imprints.entry(withdrawal.article(), reader)));
  }

  private static List<List<Button>> buttons(List<News> news) {
    var watches = new LinkedHashSet<Watch>();
    news.forEach(one -> watches.addAll(one.watches()));
    return watches.stream().limit(MOST_BUTTONS).map(watch -> List.of(end(watch, ""))).toList();
  }
}
