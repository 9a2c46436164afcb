package serai.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;

/// Which message of ours shows which answer and replies to which question, as rows.
final class ShownRows {
  private ShownRows() {}

  /// Notes the messages that something in the outbox became, or the one that it edited. An edited
  /// message keeps what it replies to, and its answer unless there is another.
  static void arrived(Handle handle, Settlement settlement) {
    for (int message : settlement.messages()) {
      handle
          .createUpdate(
              """
              insert into shown (chat, message, answer, replies_to)
              select chat, :message, answer, replies_to from outbox
              where id = :id and edits is null and (answer is not null or replies_to is not null)
              on conflict (chat, message) do update set
                answer = excluded.answer, replies_to = excluded.replies_to
              """)
          .bind("message", message)
          .bind("id", settlement.id())
          .execute();
      handle
          .createUpdate(
              """
              update chat set newest = :message
              where id = (select chat from outbox where id = :id) and newest < :message
              """)
          .bind("message", message)
          .bind("id", settlement.id())
          .execute();
    }
    if (settlement.state() == State.SENT || !settlement.messages().isEmpty()) {
      handle
          .createUpdate(
              """
              insert into shown (chat, message, answer)
              select chat, edits, answer from outbox
              where id = :id and edits is not null and answer is not null
              on conflict (chat, message) do update set answer = excluded.answer
              """)
          .bind("id", settlement.id())
          .execute();
    }
  }

  /// What was in doubt before something arrived stands below that.
  static OptionalInt newest(Handle handle, long posted) {
    return handle
        .createQuery(
            """
            select coalesce(chat.newest, 0)
            from outbox mine left join chat on chat.id = mine.chat
            where mine.id = :posted and not exists (
              select 1 from outbox other
              where other.chat = mine.chat and other.id <> mine.id and (
                other.state = 'SENDING' or (other.state = 'UNCERTAIN' and other.id > coalesce(
                  (select max(id) from outbox where chat = mine.chat and state = 'SENT'), 0))))
            """)
        .bind("posted", posted)
        .mapTo(Integer.class)
        .findOne()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /// Readers' messages count too: they have numbers of the same row.
  static List<Integer> elsewhere(Handle handle, long posted, int above) {
    return handle
        .createQuery(
            """
            select number from (
              select chat, message as number from shown
              union select chat, replies_to from shown
              union select chat, replies_to from outbox
              union select id, newest from chat) taken
            where chat > 0 and number > :above
              and chat <> (select chat from outbox where id = :posted)
            order by number
            """)
        .bind("above", above)
        .bind("posted", posted)
        .mapTo(Integer.class)
        .list();
  }

  static int newestPrivate(Handle handle) {
    return handle
        .createQuery("select coalesce(max(newest), 0) from chat where id > 0")
        .mapTo(Integer.class)
        .one();
  }

  static Optional<AnswerId> answer(Handle handle, ChatId chat, int message) {
    return handle
        .createQuery(
            """
            select answer from shown
            where chat = :chat and message = :message and answer is not null
            """)
        .bind("chat", chat.value())
        .bind("message", message)
        .map((row, context) -> new AnswerId(row.getString(1)))
        .findFirst();
  }

  /// The first of the newest messages that reply to one: a long answer is several.
  static OptionalInt replyTo(Handle handle, ChatId chat, int message) {
    List<Integer> messages =
        handle
            .createQuery(
                """
                select min(message) from shown
                where chat = :chat and replies_to = :message group by answer order by 1 desc
                """)
            .bind("chat", chat.value())
            .bind("message", message)
            .mapTo(Integer.class)
            .list();
    return messages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(messages.getFirst());
  }
}
