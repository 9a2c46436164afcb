package serai.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Answer;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Correction;
import serai.domain.Notice;
import serai.domain.Outgoing;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.port.ArticleStore;
import serai.port.ChatStore;
import serai.port.Mail.Posted;
import serai.port.Watches;
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

  /// How long answers are remembered whose sources may be corrected.
  private static final Duration SHOWN_LATELY = Duration.ofDays(30);

  private static final int MOST_NOTICES = 2_000;

  private final Watches watches;
  private final ArticleStore store;
  private final ChatStore chats;
  private final Lookout lookout;
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
      NoticePage pages,
      Function<ChatId, Optional<ZoneId>> zones,
      Restraint restraint,
      Consumer<List<Posted>> send,
      InstantSource clock) {
    this.watches = watches;
    this.store = store;
    this.chats = chats;
    this.lookout = lookout;
    this.pages = pages;
    this.zones = zones;
    this.restraint = restraint;
    this.send = send;
    this.clock = clock;
  }

  /// Deals with what came in, and tells what is to be told now.
  public void round() {
    look();
    tell();
  }

  /// Notes who was shown words that an outlet has withdrawn.
  public void corrected(Correction correction) {
    var now = clock.instant();
    var article = correction.after().id();
    var notices = new ArrayList<Notice>();
    for (var kept : chats.citing(article, now.minus(SHOWN_LATELY))) {
      if (kept.turn().reply() instanceof Answer answer) {
        answer.claims().stream()
            .flatMap(claim -> claim.citations().stream())
            .filter(citation -> citation.article().id().equals(article))
            .filter(citation -> correction.withdraws(citation.quote()))
            .findFirst()
            .ifPresent(citation ->
                notices.add(
                    new Notice.Withdrawn(
                        kept.id(),
                        kept.dialogue().place(),
                        kept.dialogue().reader(),
                        kept.turn().question().language(),
                        article,
                        citation.quote(),
                        now)));
      }
    }
    if (!notices.isEmpty()) {
      watches.keep(notices, Optional.empty());
    }
  }

  private void look() {
    var now = clock.instant();
    var from = watches.dealtWith().orElse(now).minus(OVERLAP);
    var until = now.minus(SETTLED);
    var lately = watches.arrivals(from);
    var arrivals =
        lately.stream()
            .filter(arrival -> !arrival.at().isAfter(until) && !done.contains(arrival))
            .toList();
    var fresh = new HashSet<ArticleId>();
    arrivals.forEach(arrival -> fresh.add(arrival.article()));
    watches.keep(lookout.news(arrivals, fresh, now), Optional.of(until));
    done.addAll(arrivals);
    done.removeIf(arrival -> arrival.at().isBefore(from.minus(OVERLAP)));
  }

  private void tell() {
    var byChat = new LinkedHashMap<Place, List<Notice>>();
    for (var notice : watches.untold(MOST_NOTICES)) {
      byChat.computeIfAbsent(notice.place(), _ -> new ArrayList<>()).add(notice);
    }
    byChat.forEach((place, notices) -> {
      try {
        tell(place, notices);
      } catch (RuntimeException e) {
        LOG.error("telling {} things in a chat failed; they are told later", notices.size(), e);
      }
    });
  }

  private void tell(Place place, List<Notice> notices) {
    var now = clock.instant();
    var language = chats.language(place.chat()).orElse(notices.getFirst().language());
    var zone = zones.apply(place.chat()).or(() -> Zones.usual(language));
    if (zone.filter(known -> restraint.isQuiet(now, known)).isPresent()
        || watches.told(place.chat(), startOfDay(now, zone)) >= restraint.perDay()) {
      return;
    }
    var page = pages.of(news(notices, now), withdrawn(notices), language);
    var message =
        page.<Lasting>map(told ->
            new Outgoing.Send(
                place, OptionalInt.empty(), told, Optional.empty(), Outgoing.Doubt.LEAVE));
    send.accept(watches.tell(notices, message, now));
  }

  private static Instant startOfDay(Instant now, Optional<ZoneId> zone) {
    return Restraint.startOfDay(now, zone.orElse(ZoneOffset.UTC));
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
        .flatMap(article -> lookout.told(one.watch(), article, now))
        .ifPresent(
            told -> news.put(one.article(), new NoticePage.News(List.of(one.watch()), told)));
  }

  private List<NoticePage.Withdrawal> withdrawn(List<Notice> notices) {
    var withdrawn = new LinkedHashMap<ArticleId, NoticePage.Withdrawal>();
    for (var notice : notices) {
      if (notice instanceof Notice.Withdrawn one) {
        store
            .article(one.article())
            .ifPresent(article ->
                withdrawn.putIfAbsent(
                    article.id(), new NoticePage.Withdrawal(article, one.quote())));
      }
    }
    return List.copyOf(withdrawn.values());
  }
}
