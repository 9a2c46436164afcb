package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import serai.domain.Language;
import serai.domain.Watch;
import serai.domain.WatchId;

/// What readers want to be told of, as rows.
final class WatchRows {
  private WatchRows() {}

  static void save(Handle handle, Watch watch) {
    Places.bind(
            handle.createUpdate(
                """
                insert into watch (id, chat, chat_kind, topic, reader, subject, language, since)
                values (:id, :chat, :chat_kind, :topic, :reader, :subject, :language, :since)
                on conflict (id) do nothing
                """),
            watch.place())
        .bind("id", watch.id().value())
        .bind("reader", watch.reader())
        .bind("subject", Json.storable(watch.subject()))
        .bind("language", watch.language().code())
        .bind("since", watch.since().toEpochMilli())
        .execute();
  }

  static void remove(Handle handle, WatchId watch) {
    handle.execute("delete from notice where watch = ? and told_at is null", watch.value());
    handle.execute("delete from watch where id = ?", watch.value());
  }

  /// A chat has another number.
  static void move(Handle handle, long from, long to) {
    handle.execute("update watch set chat = ? where chat = ?", to, from);
    handle.execute("update notice set chat = ? where chat = ?", to, from);
  }

  static void forget(Handle handle, long reader) {
    handle.execute("delete from notice where reader = ?", reader);
    handle.execute("delete from watch where reader = ?", reader);
  }

  static List<Map<String, String>> everything(Handle handle, long reader) {
    return handle
        .createQuery("select * from watch where reader = :reader order by since, id")
        .bind("reader", reader)
        .map((row, context) ->
            Map.of(
                "subject",
                row.getString("subject"),
                "chat",
                row.getString("chat"),
                "since",
                Instant.ofEpochMilli(row.getLong("since")).toString()))
        .list();
  }

  static List<Watch> list(Query query) {
    return query.map((row, context) -> read(row, "id")).list();
  }

  /// @param id the column with the watch's name
  static Watch read(ResultSet row, String id) throws SQLException {
    return new Watch(
        new WatchId(row.getString(id)),
        Places.read(row),
        row.getLong("reader"),
        row.getString("subject"),
        Language.of(row.getString("language")).orElse(Language.ENGLISH),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
