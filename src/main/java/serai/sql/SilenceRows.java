package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.ChatId;
import serai.domain.QuietHours;
import serai.domain.Silence;

/// When chats want no alerts, as rows.
final class SilenceRows {
  private SilenceRows() {}

  static void save(Handle handle, ChatId chat, Optional<Silence> silence) {
    handle.execute("delete from quiet_hours where chat = ?", chat.value());
    silence.ifPresent(wanted ->
        handle.execute(
            "insert into quiet_hours (chat, from_hour, to_hour, zone) values (?, ?, ?, ?)",
            chat.value(),
            wanted.hours().from().toString(),
            wanted.hours().to().toString(),
            wanted.zone().getId()));
    NoticeRows.postpone(handle, chat, Optional.empty());
  }

  static Optional<Silence> of(Handle handle, ChatId chat) {
    return handle
        .createQuery("select * from quiet_hours where chat = :chat")
        .bind("chat", chat.value())
        .map((row, context) -> read(row))
        .findFirst();
  }

  /// Quiet hours that went by the clock of the chat's digest go by its new one.
  static void follow(Handle handle, ChatId chat, ZoneId zone) {
    handle.execute(
        """
        update quiet_hours set zone = ?
        where chat = ? and zone = (select s.zone from subscription s where s.chat = quiet_hours.chat)
        """,
        zone.getId(),
        chat.value());
  }

  static void move(Handle handle, long from, long to) {
    handle.execute(
        """
        delete from quiet_hours where chat = ? and exists
          (select 1 from quiet_hours q where q.chat = ?)
        """,
        to,
        from);
    handle.execute("update quiet_hours set chat = ? where chat = ?", to, from);
  }

  static List<Map<String, String>> everything(Handle handle, ChatId chat) {
    return of(handle, chat).stream()
        .map(silence ->
            Map.of(
                "quiet from",
                silence.hours().from().toString(),
                "quiet to",
                silence.hours().to().toString(),
                "quiet zone",
                silence.zone().getId()))
        .toList();
  }

  private static Silence read(ResultSet row) throws SQLException {
    return new Silence(
        new QuietHours(
            LocalTime.parse(row.getString("from_hour")), LocalTime.parse(row.getString("to_hour"))),
        ZoneId.of(row.getString("zone")));
  }
}
