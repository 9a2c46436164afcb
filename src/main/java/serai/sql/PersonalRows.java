package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import serai.domain.ChatId;
import serai.port.ChatStore.Known;

/// What is stored about one reader: to show, to count and to erase.
final class PersonalRows {
  private PersonalRows() {}

  static Map<String, List<Map<String, String>>> everything(
      Handle handle, long reader, ChatId chat) {
    var everything = new LinkedHashMap<String, List<Map<String, String>>>();
    everything.put(
        "questions",
        of(handle, "select * from answer where reader = :reader order by number", reader)
            .map((row, context) -> question(row))
            .list());
    everything.put(
        "opinions",
        of(handle, "select answer, good from opinion where reader = :reader", reader)
            .map((row, context) ->
                named("answer", row.getString(1), "opinion", row.getInt(2) > 0 ? "good" : "bad"))
            .list());
    everything.put("settings", isPrivate(chat) ? settings(handle, chat) : List.of());
    everything.put("subscriptions", SubscriptionRows.everything(handle, reader, chat));
    everything.put("editions", isPrivate(chat) ? editions(handle, chat) : List.of());
    everything.put("watches", WatchRows.everything(handle, reader));
    everything.put(
        "blocked",
        of(handle, "select reader from blocked where reader = :reader", reader)
            .map((row, context) -> named("reader", row.getString(1)))
            .list());
    everything.put(
        "model",
        of(handle, "select day, used from model_use where reader = :reader order by day", reader)
            .map((row, context) -> named("day", row.getString(1), "answers", row.getString(2)))
            .list());
    everything.put("waiting", isPrivate(chat) ? waiting(handle, chat) : List.of());
    return everything;
  }

  static Known known(Handle handle, long reader, ChatId chat) {
    return new Known(
        count(handle, "select count(*) from answer where reader = :reader", reader),
        count(handle, "select count(*) from opinion where reader = :reader", reader),
        (isPrivate(chat) ? settings(handle, chat).size() : 0)
            + SubscriptionRows.everything(handle, reader, chat).size()
            + WatchRows.everything(handle, reader).size());
  }

  static void forget(Handle handle, long reader, ChatId chat) {
    handle.execute(
        "delete from shown where answer in (select id from answer where reader = ?)", reader);
    handle.execute("delete from answer where reader = ?", reader);
    handle.execute("delete from opinion where reader = ?", reader);
    handle.execute("delete from model_use where reader = ?", reader);
    SubscriptionRows.forget(handle, reader);
    WatchRows.forget(handle, reader);
    if (isPrivate(chat)) {
      handle.execute("delete from chat where id = ?", chat.value());
      SubscriptionRows.remove(handle, chat);
      handle.execute("delete from edition_date where chat = ?", chat.value());
      EditionRows.forget(handle, chat);
      SilenceRows.save(handle, chat, Optional.empty());
      handle.execute("delete from shown where chat = ?", chat.value());
      handle.execute("delete from outbox where chat = ? and settled_at is not null", chat.value());
    }
  }

  private static Map<String, String> question(ResultSet row) throws SQLException {
    var turn = Json.read(row.getString("turn"));
    var question = Json.field(turn, "question");
    var reply = Json.field(turn, "reply");
    var sentences =
        Json.optional(reply, "claims")
            .map(claims -> Json.items(claims, claim -> Json.text(claim, "sentence")))
            .orElse(List.of());
    return named(
        "id",
        row.getString("id"),
        "asked",
        Instant.ofEpochMilli(row.getLong("asked_at")).toString(),
        "chat",
        row.getString("chat"),
        "topic",
        row.getString("topic"),
        "question",
        Json.text(question, "typed"),
        "understood",
        Json.text(question, "standalone"),
        "language",
        Json.text(question, "language"),
        "reply",
        Json.optional(reply, "reason")
            .map(reason -> "(" + reason.asText() + ")")
            .orElse(String.join(" ", sentences)));
  }

  private static List<Map<String, String>> settings(Handle handle, ChatId chat) {
    var language =
        handle
            .createQuery("select language from chat where id = :chat and language is not null")
            .bind("chat", chat.value())
            .map((row, context) -> named("language", row.getString(1)));
    return Stream.concat(language.stream(), SilenceRows.everything(handle, chat).stream()).toList();
  }

  private static List<Map<String, String>> editions(Handle handle, ChatId chat) {
    return Stream.concat(
            LedgerRows.everything(handle, chat).stream(),
            EditionRows.everything(handle, chat).stream())
        .toList();
  }

  /// What came from the chat and what is to go there, and is not done.
  private static List<Map<String, String>> waiting(Handle handle, ChatId chat) {
    return handle
        .createQuery(
            """
            select 'received' as way, content from inbox where queue = :chat and done_at is null
            union all
            select 'to send' as way, content from outbox where chat = :chat and settled_at is null
            """)
        .bind("chat", chat.value())
        .map((row, context) -> named(row.getString("way"), row.getString("content")))
        .list();
  }

  private static Map<String, String> named(String... namesAndValues) {
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      named.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return named;
  }

  private static int count(Handle handle, String sql, long reader) {
    return of(handle, sql, reader).mapTo(Integer.class).one();
  }

  private static Query of(Handle handle, String sql, long reader) {
    return handle.createQuery(sql).bind("reader", reader);
  }

  private static boolean isPrivate(ChatId chat) {
    return chat.value() > 0;
  }
}
