package serai.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Message.Button;
import serai.port.Change;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.SourcesPage;

/// `/start`, `/help` and `/about`: what the bot is for.
final class Welcome {
  /// Before the id of an answer in a link to the bot.
  static final String QUESTION = "q_";

  /// Before the id of an article in a link to the bot.
  static final String ARTICLE = "a_";

  private final Means means;
  private final Rules rules;
  private final Examples examples;
  private final Questions questions;
  private final SourcesPage sources;

  Welcome(Means means, Rules rules, Examples examples, Questions questions, SourcesPage sources) {
    this.means = means;
    this.rules = rules;
    this.examples = examples;
    this.questions = questions;
    this.sources = sources;
  }

  /// Greets; with a link's payload, asks the shared question or shows the shared source.
  Outcome start(Order order) {
    var rest = order.rest().strip();
    if (rest.startsWith(QUESTION)) {
      return shared(order, rest.substring(QUESTION.length()));
    }
    if (rest.startsWith(ARTICLE)) {
      return article(order, rest.substring(ARTICLE.length()));
    }
    var phrases = order.phrases();
    var page =
        Page.of(
            Block.paragraph(
                phrases.words(
                    "start", order.reader().name().isBlank() ? "" : order.reader().name())),
            Block.paragraph(phrases.words("start.how")));
    return order.answer(
        page.plain(buttons(order.language())), new Change.Writable(order.place().chat(), true));
  }

  Outcome help(Order order) {
    var phrases = order.phrases();
    var items = new ArrayList<List<Inline>>();
    for (var example : examples.in(order.language())) {
      items.add(List.of(Inline.text(example.question())));
    }
    var page = Page.of(Block.paragraph(phrases.words("help")));
    if (!items.isEmpty()) {
      page = page.with(Block.paragraph(phrases.words("help.examples")), new Block.Bullets(items));
    }
    page =
        page.with(
            Block.paragraph(phrases.words("help.follow-ups")),
            Block.paragraph(phrases.words("help.commands")));
    return order.answer(page.plain(buttons(order.language())));
  }

  Outcome about(Order order) {
    var phrases = order.phrases();
    var coverage = means.articles().coverage();
    return order.answer(
        Page.of(
                Block.paragraph(phrases.words("about", coverage.articles())),
                Block.paragraph(
                    rules
                        .operator()
                        .map(who -> phrases.words("about.operator", who))
                        .orElseGet(() -> phrases.words("about.nobody"))),
                Block.paragraph(phrases.words("about.stored")),
                Block.paragraph(
                    rules
                        .model()
                        .map(model -> phrases.words("about.model", model))
                        .orElseGet(() -> phrases.words("about.no-model"))),
                Block.paragraph(phrases.words("about.licence")))
            .plain(List.of()));
  }

  private List<List<Button>> buttons(Language language) {
    return examples.in(language).stream()
        .map(example ->
            List.of(
                Sends.button(
                    example.question(), new Press.Example(example.language(), example.number()))))
        .toList();
  }

  private Outcome shared(Order order, String id) {
    return name(id)
        .flatMap(means.chats()::answer)
        .map(kept ->
            questions.answer(
                new Questions.Inquiry(
                    order.place(),
                    order.reader(),
                    OptionalInt.of(order.written().message()),
                    kept.turn().question().standalone(),
                    Conversation.empty(),
                    true,
                    Optional.empty())))
        .orElseGet(() -> order.say("link.gone"));
  }

  private Outcome article(Order order, String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,62}")) {
      return order.say("link.gone");
    }
    return means
        .articles()
        .article(new ArticleId(id))
        .map(article ->
            order.answer(
                sources.of(article, Optional.empty(), order.language()).message(List.of())))
        .orElseGet(() -> order.say("link.gone"));
  }

  private static Optional<AnswerId> name(String id) {
    try {
      return Optional.of(new AnswerId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
