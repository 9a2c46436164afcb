package serai.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import serai.ask.Typed;
import serai.domain.Article;
import serai.domain.Concept;
import serai.domain.Conversation;
import serai.domain.Evidence;
import serai.domain.PublicationDate;
import serai.render.ArticleList;
import serai.render.Block;
import serai.render.Page;
import serai.render.WeekPicture;

/// `/latest`: the newest articles, all of them or those about something.
final class News {
  /// Articles in the list.
  private static final int SHOWN = 7;

  /// Passages among which to look for the newest about something.
  private static final int PASSAGES = 60;

  private final Means means;
  private final ArticleList list;
  private final Optional<WeekPicture> picture;

  News(Means means, ArticleList list, Optional<WeekPicture> picture) {
    this.means = means;
    this.list = list;
    this.picture = picture;
  }

  Outcome latest(Order order) {
    var topic = Typed.of(order.rest()).text();
    var articles = topic.isEmpty() ? means.newsstand().newest(SHOWN) : about(topic);
    if (articles.isEmpty()) {
      return topic.isEmpty() ? order.say("latest.none") : order.say("latest.none-about", topic);
    }
    var phrases = order.phrases();
    var heading = topic.isEmpty() ? phrases.say("latest") : phrases.say("latest.about", topic);
    var told =
        order.answer(
            Page.of(new Block.Heading(heading), list.of(articles, order.language()))
                .message(List.of()));
    return topic.isEmpty() ? illustrated(told, order) : told;
  }

  /// With a picture of the weeks below, where one can be had.
  private Outcome illustrated(Outcome told, Order order) {
    var outgoing = new ArrayList<>(told.outgoing());
    picture.flatMap(one -> one.upToNow(order.place(), order.language())).ifPresent(outgoing::add);
    return new Outcome(outgoing, told.changes());
  }

  /// The newest articles that speak of everything that the topic names.
  private List<Article> about(String topic) {
    var evidence =
        means
            .asks()
            .quoting()
            .search(
                topic,
                Conversation.empty(),
                Moments.today(means.clock()),
                Optional.empty(),
                PASSAGES);
    return evidence.found().stream()
        .map(Evidence.Found::article)
        .distinct()
        .filter(article ->
            evidence.rarity().keySet().stream().allMatch(concept -> speaksOf(article, concept)))
        .sorted(
            Comparator.comparing(
                    (Article article) -> article.published().map(PublicationDate::value).orElse(""))
                .reversed())
        .limit(SHOWN)
        .toList();
  }

  private static boolean speaksOf(Article article, Concept concept) {
    var text = (article.title() + "\n" + article.text()).toLowerCase(Locale.ROOT);
    return concept.forms().stream()
        .anyMatch(form -> text.contains(stem(form.text().toLowerCase(Locale.ROOT))));
  }

  /// A long word without its last letter, which changes with its case in many languages.
  private static String stem(String word) {
    return word.length() > 5 && !word.contains(" ") ? word.substring(0, word.length() - 1) : word;
  }
}
