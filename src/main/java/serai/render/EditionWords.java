package serai.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.Edition;
import serai.domain.Event;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.PublicationDate;

/// What an edition says in words of our own, the same in every form.
final class EditionWords {
  private final Outlets outlets;

  EditionWords(Outlets outlets) {
    this.outlets = outlets;
  }

  static String title(Edition edition) {
    return Phrases.in(edition.language())
        .say("edition-title", period(edition.period(), edition.language()));
  }

  /// The sentence of a day without news.
  static String quiet(Edition edition) {
    var reader = edition.language();
    return Phrases.in(reader)
        .say(
            "edition-quiet",
            period(edition.period(), reader),
            Searched.words(edition.searched(), reader));
  }

  /// The sources of all its stories, numbered through.
  static Sources sources(Edition edition) {
    return new Sources(edition.items().stream().map(Edition.Item::summary).toList());
  }

  /// How many outlets tell of an event, and which was the first where the dates tell.
  String witnesses(Event event, Language reader) {
    var count = event.articles().stream().map(a -> outlets.witness(a.outlet())).distinct().count();
    return first(event.articles())
        .filter(_ -> count > 1)
        .map(first -> Phrases.in(reader).say("edition-first", count, first.outlet()))
        .orElseGet(() -> Phrases.in(reader).say("edition-outlets", count));
  }

  /// The article that appeared before all others, as far as their dates are certain.
  private static Optional<Article> first(List<Article> articles) {
    var first =
        articles.stream()
            .filter(article -> article.published().isPresent())
            .min(Comparator.comparing(article -> latest(article)));
    return first.filter(article ->
        articles.stream()
            .filter(other -> !other.equals(article))
            .allMatch(other ->
                other.published().isPresent()
                    && latest(article).isBefore(other.published().orElseThrow().earliest())));
  }

  private static LocalDate latest(Article article) {
    return article.published().orElseThrow().latest();
  }

  private static String period(Period period, Language reader) {
    var days =
        Stream.of(period.from(), period.to())
            .distinct()
            .map(day -> new PublicationDate(day.toString(), false).in(reader))
            .toList();
    return days.size() == 1
        ? days.getFirst()
        : Phrases.in(reader).say("edition-period", days.getFirst(), days.getLast());
  }
}
