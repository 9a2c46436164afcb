package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import serai.domain.ArticleId;
import serai.domain.FeedHealth;
import serai.domain.FeedItem;
import serai.domain.FeedState;
import serai.domain.FeedVisit;

/// Feeds, their entries and visits to them as rows.
final class FeedRows {
  static final String PUT_STATE =
      """
      insert into feed
        (url, outlet, moved, etag, last_modified, body, interval_ms, failures, reason, asked,
         succeeded, due, held)
      values
        (:url, :outlet, :moved, :etag, :last_modified, :body, :interval_ms, :failures, :reason,
         :asked, :succeeded, :due, :held)
      on conflict (url) do update set
        outlet = excluded.outlet, moved = excluded.moved, etag = excluded.etag,
        last_modified = excluded.last_modified, body = excluded.body,
        interval_ms = excluded.interval_ms, failures = excluded.failures,
        reason = excluded.reason, asked = excluded.asked, succeeded = excluded.succeeded,
        due = excluded.due, held = excluded.held
      """;

  static final String PUT_VISIT =
      """
      insert into feed_visit
        (outlet, url, at, result, entries, added, corrected, refused, failed, took_ms)
      values
        (:outlet, :url, :at, :result, :entries, :added, :corrected, :refused, :failed, :took_ms)
      on conflict (url, at) do nothing
      """;

  static final String PUT_ITEM =
      """
      insert into feed_item
        (outlet, address, url, entry, outcome, reason, article_id, etag, last_modified, found,
         looked, next_look, looks)
      values
        (:outlet, :address, :url, :entry, :outcome, :reason, :article_id, :etag, :last_modified,
         :found, :looked, :next_look, :looks)
      on conflict (outlet, address) do update set
        url = excluded.url, entry = excluded.entry, outcome = excluded.outcome,
        reason = excluded.reason, article_id = excluded.article_id, etag = excluded.etag,
        last_modified = excluded.last_modified, looked = excluded.looked,
        next_look = excluded.next_look, looks = excluded.looks
      """;

  static final String HEALTH =
      """
      select feeds.outlet, feeds.succeeded, feeds.failures,
        (select min(reason) from feed worst
          where worst.outlet = feeds.outlet and worst.failures = feeds.failures) as reason,
        (select max(found) from feed_item item
          where item.outlet = feeds.outlet and item.outcome = 'STORED') as newest,
        (select max(found) from feed_item item where item.outlet = feeds.outlet) as heard,
        (select count(*) from feed_item item
          where item.outlet = feeds.outlet and item.outcome = 'STORED') as stored,
        (select count(*) from feed_item item
          where item.outlet = feeds.outlet and item.outcome = 'REFUSED') as refused
      from (select outlet, max(succeeded) as succeeded, max(failures) as failures
            from feed group by outlet) feeds
      """;

  private FeedRows() {}

  static FeedState state(ResultSet row) throws SQLException {
    return new FeedState(
        row.getString("url"),
        row.getString("outlet"),
        text(row, "moved"),
        text(row, "etag"),
        text(row, "last_modified"),
        text(row, "body"),
        Duration.ofMillis(row.getLong("interval_ms")),
        row.getInt("failures"),
        text(row, "reason"),
        time(row, "asked"),
        time(row, "succeeded"),
        time(row, "due"),
        time(row, "held"));
  }

  static <T extends SqlStatement<T>> T bind(T statement, FeedState state) {
    return statement
        .bind("url", state.url())
        .bind("outlet", state.outlet())
        .bind("moved", state.moved())
        .bind("etag", state.etag())
        .bind("last_modified", state.lastModified())
        .bind("body", state.body())
        .bind("interval_ms", state.interval().toMillis())
        .bind("failures", state.failures())
        .bind("reason", state.reason())
        .bind("asked", state.asked().map(Instant::toEpochMilli))
        .bind("succeeded", state.succeeded().map(Instant::toEpochMilli))
        .bind("due", state.due().map(Instant::toEpochMilli))
        .bind("held", state.held().map(Instant::toEpochMilli));
  }

  static FeedVisit visit(ResultSet row) throws SQLException {
    return new FeedVisit(
        row.getString("outlet"),
        row.getString("url"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("result"),
        row.getInt("entries"),
        row.getInt("added"),
        row.getInt("corrected"),
        row.getInt("refused"),
        row.getInt("failed"),
        Duration.ofMillis(row.getLong("took_ms")));
  }

  static <T extends SqlStatement<T>> T bind(T statement, FeedVisit visit) {
    return statement
        .bind("outlet", visit.outlet())
        .bind("url", visit.url())
        .bind("at", visit.at().toEpochMilli())
        .bind("result", visit.result())
        .bind("entries", visit.entries())
        .bind("added", visit.added())
        .bind("corrected", visit.corrected())
        .bind("refused", visit.refused())
        .bind("failed", visit.failed())
        .bind("took_ms", visit.took().toMillis());
  }

  static FeedItem item(ResultSet row) throws SQLException {
    return new FeedItem(
        row.getString("outlet"),
        row.getString("address"),
        row.getString("url"),
        row.getString("entry"),
        FeedItem.Outcome.valueOf(row.getString("outcome")),
        text(row, "reason"),
        text(row, "article_id").map(ArticleId::new),
        text(row, "etag"),
        text(row, "last_modified"),
        Instant.ofEpochMilli(row.getLong("found")),
        Instant.ofEpochMilli(row.getLong("looked")),
        time(row, "next_look"),
        row.getInt("looks"));
  }

  static <T extends SqlStatement<T>> T bind(T statement, FeedItem item) {
    return statement
        .bind("outlet", item.outlet())
        .bind("address", item.address())
        .bind("url", item.url())
        .bind("entry", item.entry())
        .bind("outcome", item.outcome().name())
        .bind("reason", item.reason())
        .bind("article_id", item.article().map(ArticleId::value))
        .bind("etag", item.etag())
        .bind("last_modified", item.lastModified())
        .bind("found", item.found().toEpochMilli())
        .bind("looked", item.looked().toEpochMilli())
        .bind("next_look", item.next().map(Instant::toEpochMilli))
        .bind("looks", item.looks());
  }

  static FeedHealth health(ResultSet row) throws SQLException {
    return new FeedHealth(
        row.getString("outlet"),
        time(row, "succeeded"),
        time(row, "newest"),
        time(row, "heard"),
        row.getInt("failures"),
        text(row, "reason").filter(reason -> !reason.isEmpty()),
        row.getInt("stored"),
        row.getInt("refused"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
