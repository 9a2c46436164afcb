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
