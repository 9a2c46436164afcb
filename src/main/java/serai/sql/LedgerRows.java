package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.EditionDate.State;
import serai.domain.EditionId;
import serai.port.Mail.Settlement;

/// The ledger's lines as rows. They follow their messages in the outbox, in the same transactions.
final class LedgerRows {
  /// Long enough to look into what became of an edition.
  private static final Duration KEPT = Duration.ofDays(90);

  private LedgerRows() {}

  /// Enters a line.
  ///
  /// @return whether there was none for its chat and day
  static boolean enter(Handle handle, EditionDate line, Instant now) {
    return handle
            .createUpdate(
                """
                insert into edition_date (chat, day, state, until, reason, entered_at, settled_at)
                values (:chat, :day, :state, :until, :reason, :now, :settled)
                on conflict (chat, day) do nothing
                """)
            .bind("chat", line.chat().value())
            .bind("day", line.day().toString())
            .bind("state", line.state().name())
            .bind("until", line.until().toEpochMilli())
            .bind("reason", Json.storable(line.reason()))
            .bind("now", now.toEpochMilli())
            .bind(
                "settled",
                line.state() == State.DUE
                    ? Optional.<Long>empty()
                    : Optional.of(now.toEpochMilli()))
            .execute()
        > 0;
  }

  static void connect(Handle handle, EditionDate line, long outbox, EditionId edition) {
    handle.execute(
        "update edition_date set outbox = ?, edition = ? where chat = ? and day = ?",
        outbox,
        edition.value(),
        line.chat().value(),
        line.day().toString());
  }

  static List<EditionDate> newest(Handle handle, ChatId chat, int most) {
    return handle
        .createQuery("select * from edition_date where chat = :chat order by day desc limit :most")
        .bind("chat", chat.value())
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  static void sending(Handle handle, long outbox) {
    handle.execute(
        "update edition_date set state = ? where outbox = ?", State.SENDING.name(), outbox);
  }

  static void settle(Handle handle, Settlement settlement, Instant now) {
    var state =
        switch (settlement.state()) {
          case WAITING -> State.DUE;
          case SENT -> State.SENT;
          case UNCERTAIN -> State.UNCERTAIN;
          case FAILED -> State.FAILED;
        };
    handle
        .createUpdate(
            """
            update edition_date set state = :state, reason = :reason, settled_at = :settled
            where outbox = :outbox
            """)
        .bind("state", state.name())
        .bind("reason", Json.storable(settlement.reason()))
        .bind(
            "settled",
            state == State.DUE ? Optional.<Long>empty() : Optional.of(now.toEpochMilli()))
        .bind("outbox", settlement.id())
        .execute();
  }

  /// What waits for a chat has failed; to be called before the outbox is.
  static void fail(Handle handle, ChatId chat, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update edition_date set state = :state, reason = :reason, settled_at = :now
            where outbox in (select id from outbox where chat = :chat and settled_at is null)
            """)
        .bind("state", State.FAILED.name())
        .bind("reason", Json.storable(reason))
        .bind("now", now.toEpochMilli())
        .bind("chat", chat.value())
        .execute();
  }

  /// What is to be sent, was due before a moment and has not been begun, is skipped. It told of
  /// nothing, as if it had never been entered.
  static int skip(Handle handle, Instant before, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'FAILED', reason = :reason, settled_at = :now, content = ''
            where settled_at is null and id in
              (select outbox from edition_date where state = 'DUE' and until < :before)
            """)
        .bind("reason", reason)
        .bind("now", now.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .execute();
    int skipped =
        handle
            .createUpdate(
                """
                update edition_date set state = 'SKIPPED', reason = :reason, until = 0,
                  settled_at = :now
                where state = 'DUE' and until < :before
                """)
            .bind("reason", reason)
            .bind("now", now.toEpochMilli())
            .bind("before", before.toEpochMilli())
            .execute();
    long old = now.minus(KEPT).toEpochMilli();
    handle.execute("delete from edition_date where settled_at < ?", old);
    EditionRows.forgetBefore(handle, old);
    return skipped;
  }

  static List<Map<String, String>> everything(Handle handle, ChatId chat) {
    return newest(handle, chat, Integer.MAX_VALUE).stream()
        .map(line -> Map.of("day", line.day().toString(), "state", line.state().name()))
        .toList();
  }

  private static EditionDate read(ResultSet row) throws SQLException {
    return new EditionDate(
        new ChatId(row.getLong("chat")),
        LocalDate.parse(row.getString("day")),
        State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("until")),
        row.getString("reason"));
  }
}
