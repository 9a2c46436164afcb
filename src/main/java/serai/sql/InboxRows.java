package serai.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import serai.port.Mail.Received;

/// Updates as rows. When one is done its content goes, and the number stays for a while.
final class InboxRows {
  /// The messenger hands out an update again for 24 hours at most.
  private static final Duration NUMBERS_KEPT = Duration.ofDays(3);

  private InboxRows() {}

  static List<Received> receive(Handle handle, List<Received> updates, Instant now) {
    var fresh = new ArrayList<Received>();
    for (var update : updates) {
      int added =
          handle
              .createUpdate(
                  """
                  insert into inbox (number, queue, content, received_at)
                  values (:number, :queue, :content, :now)
                  on conflict (number) do nothing
                  """)
              .bind("number", update.number())
              .bind("queue", update.order())
              .bind("content", Json.storable(update.content()))
              .bind("now", now.toEpochMilli())
              .execute();
      if (added > 0) {
        fresh.add(update);
      }
    }
    handle.execute("delete from inbox where done_at < ?", now.minus(NUMBERS_KEPT).toEpochMilli());
    return fresh;
  }

  static List<Received> pending(Handle handle) {
    return handle
        .createQuery(
            "select number, queue, content from inbox where done_at is null order by number")
        .map((row, context) -> new Received(row.getLong(1), row.getLong(2), row.getString(3)))
        .list();
  }

  /// Marks an update as done; tells whether it was not done before.
  static boolean finish(Handle handle, long number, Instant now) {
    return handle
            .createUpdate(
                """
                update inbox set done_at = :now, content = '', queue = 0
                where number = :number and done_at is null
                """)
            .bind("number", number)
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }
}
