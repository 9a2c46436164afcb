package serai.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Correction;
import serai.domain.Notice;
import serai.domain.Place;
import serai.domain.Turn;
import serai.port.ArticleStore;
import serai.port.ChatStore;
import serai.port.Watches;
import serai.port.Watches.Arrival;
import serai.port.Watches.Matter;

/// Finds out who was shown words that an outlet has withdrawn, in an answer or in an edition.
///
/// It goes by what the store says has changed, and how far that has been dealt with stands in the
/// database. So it does not matter which process brought the change, and whether this one was
/// there.
public final class Corrections {
  private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

  /// How far back to look for changes that were noted late.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /// How long it is remembered what was shown.
  private static final Duration SHOWN_LATELY = Duration.ofDays(30);

  private final Watches watches;
  private final ArticleStore store;
  private final ChatStore chats;
  private final InstantSource clock;

  /// Changes of the overlap that have been looked at.
  private final Set<Arrival> done = new HashSet<>();

  public Corrections(Watches watches, ArticleStore store, ChatStore chats, InstantSource clock) {
    this.watches = watches;
    this.store = store;
    this.chats = chats;
    this.clock = clock;
  }

  /// Notes who is to be told of what has changed; for one thread at a time.
  void look() {
    var now = clock.instant();
    var from = watches.dealtWith(Matter.CHANGES).orElse(now.minus(SHOWN_LATELY)).minus(OVERLAP);
    var changes = watches.changes(from).stream().filter(change -> !done.contains(change)).toList();
    var notices = new ArrayList<Notice>();
    for (var change : changes) {
      store.article(change.article()).ifPresent(article -> note(article, now, notices));
    }
    if (!notices.isEmpty()) {
      LOG.info("{} readers are to be told of words that were withdrawn", notices.size());
    }
    watches.keep(notices, Matter.CHANGES, now);
    done.addAll(changes);
    done.removeIf(change -> change.at().isBefore(from.minus(OVERLAP)));
  }

  private void note(Article article, Instant now, List<Notice> notices) {
    var since = now.minus(SHOWN_LATELY);
    for (var kept : chats.citing(article.id(), since)) {
      withdrawn(kept.turn(), article)
          .forEach(citation ->
              notices.add(
                  new Notice.Withdrawn(
                      kept.id(),
                      kept.dialogue().place(),
                      kept.dialogue().reader(),
                      kept.turn().question().language(),
                      article.id(),
                      citation.quote(),
                      now)));
    }
    for (var read : watches.read(article.id(), since)) {
      withdrawn(read.turn(), article)
          .forEach(citation ->
              read.places()
                  .forEach(place ->
                      notices.add(
                          new Notice.Withdrawn(
                              read.story(),
                              place,
                              reader(place),
                              read.language(),
                              article.id(),
                              citation.quote(),
                              now))));
    }
  }

  /// The first quotation that does not stand in its article any more. What quoted a summary in our
  /// own words is not withdrawn when the outlet's own text comes in its place.
  private static List<Citation> withdrawn(Turn turn, Article after) {
    return turn.reply() instanceof Answer answer
        ? answer.claims().stream()
            .flatMap(claim -> claim.citations().stream())
            .filter(citation -> citation.article().id().equals(after.id()))
            .filter(citation -> !citation.article().kind().isSummary())
            .filter(
                citation -> new Correction(citation.article(), after).withdraws(citation.quote()))
            .limit(1)
            .toList()
        : List.of();
  }

  /// In a private chat its reader; a group's edition is nobody's own.
  private static long reader(Place place) {
    return place.kind() == Place.Kind.PRIVATE ? place.chat().value() : 0;
  }
}
