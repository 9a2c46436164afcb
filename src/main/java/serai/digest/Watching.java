package serai.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Notice;
import serai.domain.Outgoing;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.domain.Silence;
import serai.port.ArticleStore;
import serai.port.ChatStore;
import serai.port.Mail.Posted;
import serai.port.Watches;
import serai.port.Watches.Matter;
import serai.render.NoticePage;

/// Tells readers what they watch for, and of words that an outlet has withdrawn: as soon as it is
/// known, several things in one message, not at night, and not all day long.
public final class Watching {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  /// An article is looked at when it has been there for this long: by then it is known which other
  /// articles carry its text.
  static final Duration SETTLED = Duration.ofSeconds(15);

  /// How far back to look for articles whose arrival was noted late.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final int MOST_NOTICES = 2_000;

  /// When to try again what could not be told.
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final Watches watches;
  private final ArticleStore store;
  private final ChatStore chats;
  private final Lookout lookout;
  private final Corrections corrections;
  private final NoticePage pages;
  private final Function<ChatId, Optional<ZoneId>> zones;
  private final Restraint restraint;
  private final Consumer<List<Posted>> send;
  private final InstantSource clock;

  /// Arrivals of the overlap that have been looked at.
  private final Set<Watches.Arrival> done = ConcurrentHashMap.newKeySet();

  /// @param zones the clock that a chat lives by, where that is known; else its language tells, and
  ///   where that tells nothing there are no quiet hours
  /// @param send brings on its way what stands in the outbox
  public Watching(
      Watches watches,
      ArticleStore store,
      ChatStore chats,
      Lookout lookout,
      Corrections corrections,
      NoticePage pages,
      Function<ChatId, Optional<ZoneId>> zones,
      Restraint restraint,
      Consumer<List<Posted>> send,
      InstantSource clock) {
    this.watches = watches;
    this.store = store;
    this.chats = chats;
    this.lookout = lookout;
    this.corrections = corrections;
    this.pages = pages;
    this.zones = zones;
    this.restraint = restraint;
    this.send = send;
    this.clock = clock;
  }

  /// Deals with what came in, and tells what is to be told now.
  public void round() {
    look();
    corrections.look();
    tell();
  }

  private void look() {
    var now = clock.instant();
    var from = watches.dealtWith(Matter.ARRIVALS).orElse(now).minus(OVERLAP);
    var until = now.minus(SETTLED);
    var lately = watches.arrivals(from);
    var arrivals =
        lately.stream()
            .filter(arrival -> !arrival.at().isAfter(until) && !done.contains(arrival))
            .toList();
    var fresh = new HashSet<ArticleId>();
    arrivals.forEach(arrival -> fresh.add(arrival.article()));
    watches.keep(lookout.news(arrivals, fresh, now), Matter.ARRIVALS, until);
    done.addAll(arrivals);
    done.removeIf(arrival -> arrival.at().isBefore(from.minus(OVERLAP)));
  }

  private void tell() {
    var now = clock.instant();
    var byChat = new LinkedHashMap<Place, List<Notice>>();
    for (var notice : watches.untold(now, MOST_NOTICES)) {
      byChat.computeIfAbsent(notice.place(), _ -> new ArrayList<>()).add(notice);
    }
    var later = new HashMap<ChatId, Instant>();
    byChat.forEach((place, notices) -> {
      try {
        tell(place, notices, now).ifPresent(until -> later.put(place.chat(), until));
      } catch (RuntimeException e) {
        LOG.error("telling {} things in a chat failed; they are told later", notices.size(), e);
        later.put(place.chat(), now.plus(AGAIN));
      }
    });
    watches.postpone(later);
  }

  /// @return until when the chat is not to be told, when it was not
  private Optional<Instant> tell(Place place, List<Notice> notices, Instant now) {
    var chat = place.chat();
    var language = chats.language(chat).orElse(notices.getFirst().language());
    var silence = watches.silence(chat);
    var zone =
        silence.map(Silence::zone).or(() -> zones.apply(chat)).or(() -> Zones.usual(language));
    var until =
        restraint
            .over(now, zone, silence.map(Silence::hours))
            .or(() -> restraint.next(now, zone, since -> watches.told(chat, since)));
    if (until.isPresent()) {
      return until;
    }
    var withdrawn = withdrawn(notices);
    var page = pages.of(news(notices, now), List.copyOf(withdrawn.values()), language);
    var message =
        page.<Lasting>map(told ->
            new Outgoing.Send(
                place, OptionalInt.empty(), told, Optional.empty(), Outgoing.Doubt.LEAVE));
    send.accept(watches.tell(told(notices, withdrawn), message, now));
    return Optional.empty();
  }

  /// Those that one message has room for; and those of which nothing is left to tell.
  private List<Notice> told(
      List<Notice> notices, Map<Notice.Withdrawn, NoticePage.Withdrawal> withdrawn) {
    var shown =
        withdrawn.keySet().stream().limit(NoticePage.MOST_WITHDRAWALS).collect(Collectors.toSet());
    return notices.stream()
        .filter(notice ->
            !(notice instanceof Notice.Withdrawn one && withdrawn.containsKey(one))
                || shown.contains(notice))
        .toList();
  }

  /// Each article once, with all that is watched in it; those that are gone are left out.
  private List<NoticePage.News> news(List<Notice> notices, Instant now) {
    var news = new LinkedHashMap<ArticleId, NoticePage.News>();
    notices.stream()
        .flatMap(notice -> notice instanceof Notice.News one ? Stream.of(one) : Stream.empty())
        .sorted(Comparator.comparing(Notice.News::found))
        .forEach(one -> add(one, now, news));
    return List.copyOf(news.values());
  }

  private void add(Notice.News one, Instant now, Map<ArticleId, NoticePage.News> news) {
    var known = news.get(one.article());
    if (known != null) {
      news.put(one.article(), known.and(one.watch()));
      return;
    }
    store
        .article(one.article())
        .filter(article -> !wasShown(article, one))
        .flatMap(article -> lookout.told(one.watch(), article, now))
        .ifPresent(
            told -> news.put(one.article(), new NoticePage.News(List.of(one.watch()), told)));
  }

  /// An edition, or an answer, may have been quicker.
  private boolean wasShown(Article article, Notice.News news) {
    return watches.wasShown(store.story(article.id()).chain(), news.place(), news.reader());
  }

  /// Each article once; words that stand there again are not withdrawn.
  private Map<Notice.Withdrawn, NoticePage.Withdrawal> withdrawn(List<Notice> notices) {
    var withdrawn = new LinkedHashMap<Notice.Withdrawn, NoticePage.Withdrawal>();
    var articles = new HashSet<ArticleId>();
    for (var notice : notices) {
      if (notice instanceof Notice.Withdrawn one) {
        store
            .article(one.article())
            .filter(article -> !article.text().contains(one.quote()))
            .filter(article -> articles.add(article.id()))
            .ifPresent(
                article -> withdrawn.put(one, new NoticePage.Withdrawal(article, one.quote())));
      }
    }
    return withdrawn;
  }
}
