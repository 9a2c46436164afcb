package serai.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import serai.answer.Answering;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Conversation;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Notice;
import serai.domain.Watch;
import serai.port.ArticleStore;
import serai.port.PassageIndex;
import serai.port.SentenceSplitter;
import serai.port.Watches;
import serai.understand.Understanding;

/// Finds out which articles that came in bring news on what readers watch.
///
/// News is what speaks of the theme, came in after the watch began, has a sentence on it that
/// stands, and is neither the text of an article that was there before nor one that the reader was
/// shown.
public final class Lookout {
  /// Sentences on one article.
  static final int SENTENCES = 1;

  private final Watches watches;
  private final ArticleStore store;
  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final Understanding understanding;
  private final Telling telling;

  public Lookout(
      Watches watches,
      ArticleStore store,
      PassageIndex index,
      SentenceSplitter splitter,
      Gazetteer gazetteer,
      Glossary glossary,
      Understanding understanding,
      Answering answering) {
    this.watches = watches;
    this.store = store;
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.understanding = understanding;
    this.telling = new Telling(store, index, splitter, answering);
  }

  /// What of these arrivals is news to whom.
  ///
  /// @param fresh ids of articles that came in lately: what else carries their text was there
  ///   before
  List<Notice> news(List<Watches.Arrival> arrivals, Set<ArticleId> fresh, Instant now) {
    var all = watches.all();
    if (all.isEmpty() || arrivals.isEmpty()) {
      return List.of();
    }
    var themes = new HashMap<Watch, Theme>();
    all.forEach(watch -> themes.put(watch, theme(watch, now)));
    var notices = new ArrayList<Notice>();
    var earlier = new HashSet<ArticleId>();
    for (var arrival : arrivals) {
      store
          .article(arrival.article())
          .filter(article -> isFirst(article, fresh, earlier))
          .ifPresent(article -> add(article, arrival.at(), themes, now, notices));
      earlier.add(arrival.article());
    }
    return notices;
  }

  /// What an article says on what a reader watches; empty when no sentence on it stands.
  Optional<Answer> told(Watch watch, Article article, Instant now) {
    return told(theme(watch, now), article);
  }

  private void add(
      Article article, Instant at, Map<Watch, Theme> themes, Instant now, List<Notice> notices) {
    var contents = Theme.Contents.of(article, gazetteer, glossary);
    for (var entry : themes.entrySet()) {
      var watch = entry.getKey();
      if (at.isAfter(watch.since())
          && entry.getValue().isIn(contents)
          && !watches.wasShown(store.story(article.id()).chain(), watch.place(), watch.reader())
          && told(entry.getValue(), article).isPresent()) {
        notices.add(new Notice.News(watch, article.id(), now));
      }
    }
  }

  private Optional<Answer> told(Theme theme, Article article) {
    return telling
        .told(theme.question(), List.of(article), SENTENCES)
        .filter(answer ->
            answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .anyMatch(citation ->
                    theme.isTouchedBy(
                        Theme.Contents.of(citation.quote(), article.lang(), gazetteer, glossary))));
  }

  /// Whether no other article with this text was there before.
  private boolean isFirst(Article article, Set<ArticleId> fresh, Set<ArticleId> earlier) {
    return store.story(article.id()).chain().stream()
        .filter(id -> !id.equals(article.id()))
        .allMatch(id -> fresh.contains(id) && !earlier.contains(id));
  }

  /// The watch's words in its language; when they say nothing in it, in the one that they seem to
  /// be of.
  private Theme theme(Watch watch, Instant now) {
    var day = now.atZone(ZoneOffset.UTC).toLocalDate();
    var theme =
        Theme.of(
            understanding.understand(watch.subject(), Conversation.empty(), day, watch.language()));
    return theme.isClear() && theme.hasKnown()
        ? theme
        : Theme.of(understanding.understand(watch.subject(), Conversation.empty(), day));
  }
}
