package serai.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.ArticleId;
import serai.domain.FeedHealth;
import serai.domain.FeedItem;
import serai.domain.FeedState;
import serai.domain.FeedVisit;
import serai.port.FeedRecords;

/// The memory of feeds in the database.
public final class SqlFeedRecords implements FeedRecords {
  /// Addresses looked up in one statement: SQLite takes no more than some ten thousand.
  private static final int AT_ONCE = 500;

  private final Database database;

  public SqlFeedRecords(Database database) {
    this.database = database;
  }

  @Override
  public Optional<FeedState> feed(String url) {
    return database.read(
        "reading what is known of a feed",
        handle ->
            handle
                .createQuery("select * from feed where url = :url")
                .bind("url", url)
                .map((row, context) -> FeedRows.state(row))
                .findFirst());
  }

  @Override
  public void note(FeedState state, FeedVisit visit) {
    database.change(
        "noting a visit to a feed",
        handle -> {
          FeedRows.bind(handle.createUpdate(FeedRows.PUT_STATE), state).execute();
          FeedRows.bind(handle.createUpdate(FeedRows.PUT_VISIT), visit).execute();
        });
  }

  @Override
  public Map<String, FeedItem> items(String outlet, Collection<String> addresses) {
    return database.read(
        "looking up entries of feeds",
        handle -> {
          var found = new HashMap<String, FeedItem>();
          var all = List.copyOf(addresses);
          for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle
                .createQuery(
                    "select * from feed_item where outlet = :outlet and address in (<addresses>)")
                .bind("outlet", outlet)
                .bindList("addresses", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .map((row, context) -> FeedRows.item(row))
                .forEach(item -> found.put(item.address(), item));
          }
          return found;
        });
  }

  @Override
  public void mark(Collection<FeedItem> items) {
    if (items.isEmpty()) {
      return;
    }
    database.change(
        "noting what became of entries",
        handle -> {
          var batch = handle.prepareBatch(FeedRows.PUT_ITEM);
          items.forEach(item -> FeedRows.bind(batch, item).add());
          batch.execute();
        });
  }

  @Override
  public List<FeedItem> due(String outlet, Instant now, int most) {
    return database.read(
        "looking for entries to look at again",
        handle ->
            handle
                .createQuery(
                    """
                    select * from feed_item where outlet = :outlet and next_look <= :now
                    order by next_look, address limit :most
                    """)
                .bind("outlet", outlet)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> FeedRows.item(row))
                .list());
  }

  @Override
  public Map<String, FeedHealth> health() {
    return database.read(
        "reading how the feeds are doing",
        handle -> {
          var health = new HashMap<String, FeedHealth>();
          handle
              .createQuery(FeedRows.HEALTH)
              .map((row, context) -> FeedRows.health(row))
              .forEach(one -> health.put(one.outlet(), one));
          return health;
        });
  }

  @Override
  public List<FeedVisit> visits(String outlet, int most) {
    return database.read(
        "reading the log of feeds",
        handle ->
            handle
                .createQuery(
                    """
                    select * from feed_visit where outlet = :outlet order by at desc, url limit :most
                    """)
                .bind("outlet", outlet)
                .bind("most", most)
                .map((row, context) -> FeedRows.visit(row))
                .list());
  }

  @Override
  public List<FeedItem> foundBefore(Instant moment, int most) {
    return database.read(
        "looking for old articles",
        handle ->
            handle
                .createQuery(
                    """
                    select * from feed_item where outcome = 'STORED' and found < :moment
                    order by found, outlet, address limit :most
                    """)
                .bind("moment", moment.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> FeedRows.item(row))
                .list());
  }

  @Override
  public List<FeedItem> beyond(int newest, int most) {
    return database.read(
        "looking for articles that are too many",
        handle ->
            handle
                .createQuery(
                    """
                    select * from feed_item where outcome = 'STORED'
                    order by found desc, outlet, address limit :most offset :newest
                    """)
                .bind("most", most)
                .bind("newest", newest)
                .map((row, context) -> FeedRows.item(row))
                .list());
  }

  @Override
  public void expire(Collection<ArticleId> articles) {
    database.change(
        "noting articles that were taken out",
        handle -> articles.forEach(article -> expire(handle, article)));
  }

  @Override
  public int forget(Instant moment) {
    return database.write(
        "forgetting old entries",
        handle -> {
          long before = moment.toEpochMilli();
          handle.execute("delete from feed_visit where at < ?", before);
          return handle.execute(
              "delete from feed_item where looked < ? and outcome in ('REFUSED', 'FAILED')",
              before);
        });
  }

  private static void expire(Handle handle, ArticleId article) {
    handle.execute(
        "update feed_item set outcome = 'EXPIRED', next_look = null where article_id = ?",
        article.value());
  }
}
