package serai.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.ArticleId;
import serai.domain.FeedHealth;
import serai.domain.FeedItem;
import serai.domain.FeedState;
import serai.domain.FeedVisit;

/// What is remembered of feeds and their entries. Every call is one transaction; failures are
/// [serai.domain.Outage]s.
public interface FeedRecords {
  /// What is known of a feed; empty when it was never asked.
  Optional<FeedState> feed(String url);

  /// Notes the state of a feed after a visit, and the visit.
  void note(FeedState state, FeedVisit visit);

  /// Those of an outlet's entries that are known, by address.
  Map<String, FeedItem> items(String outlet, Collection<String> addresses);

  /// Notes what became of entries, in place of what was known of them.
  void mark(Collection<FeedItem> items);

  /// Entries of an outlet that are to be looked at again by now, the longest due first.
  List<FeedItem> due(String outlet, Instant now, int most);

  /// How each outlet's feeds are doing, by outlet.
  Map<String, FeedHealth> health();

  /// The last visits to an outlet's feeds, the latest first.
  List<FeedVisit> visits(String outlet, int most);

  /// Stored articles found before a moment.
  List<FeedItem> foundBefore(Instant moment, int most);

  /// Stored articles beyond the newest so many.
  List<FeedItem> beyond(int newest, int most);

  /// Marks articles that were taken out of the store.
  void expire(Collection<ArticleId> articles);

  /// Forgets visits, and entries without an article, that lie before a moment.
  int forget(Instant moment);
}
