package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.Outgoing.Edit;
import serai.domain.Outgoing.Lasting;
import serai.domain.Outgoing.Send;
import serai.domain.Outgoing.SendFile;
import serai.domain.Outgoing.SendPicture;
import serai.port.Mail.Posted;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;

/// Messages to send as rows. What was sent leaves its content behind, and its row after a while.
final class OutboxRows {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRows.class);

  private static final String SENDING = "SENDING";

  /// What else changes where a rest is sent in place of the whole: an edit may become a message.
  private static final String REST =
      ", replies_to = :replies_to, edits = :edits, answer = :answer, repeated = 0";

  /// Long enough to look into what was refused or uncertain.
  private static final Duration ENDS_KEPT = Duration.ofDays(30);

  private OutboxRows() {}

  /// What a message becomes in a row, worked out before the transaction.
  record Row(Lasting outgoing, String content) {
    static List<Row> of(List<Lasting> outgoing) {
      return outgoing.stream().map(one -> new Row(one, OutgoingJson.write(one))).toList();
    }
  }

  static List<Posted> post(Handle handle, OptionalLong askedBy, List<Row> rows, Instant now) {
    if (rows.isEmpty()) {
      return List.of();
    }
    long id = lastNumber(handle, rows.size()) - rows.size();
    var posted = new ArrayList<Posted>();
    for (var row : rows) {
      id++;
      insert(handle, id, askedBy, row, now);
      posted.add(Posted.fresh(id, row.outgoing()));
    }
    handle.execute("delete from outbox where settled_at < ?", now.minus(ENDS_KEPT).toEpochMilli());
    return posted;
  }

  static List<Posted> open(Handle handle) {
    return list(handle.createQuery("select * from outbox where settled_at is null order by id"));
  }

  /// What an update asked for and has not been begun.
  static List<Posted> waitingFor(Handle handle, long update) {
    return list(
        handle
            .createQuery(
                """
                select * from outbox
                where asked_by = :update and settled_at is null and state = 'WAITING' order by id
                """)
            .bind("update", update));
  }

  static boolean sending(Handle handle, long id, boolean repeated, int after) {
    int open =
        handle
            .createUpdate(
                """
                update outbox set state = :state, repeated = :repeated, sent_after = :after
                where id = :id and settled_at is null
                """)
            .bind("state", SENDING)
            .bind("after", after)
            .bind("repeated", repeated ? 1 : 0)
            .bind("id", id)
            .execute();
    if (open > 0) {
      LedgerRows.sending(handle, id);
    }
    return open > 0;
  }

  static void settle(Handle handle, Settlement settlement, Optional<Row> rest, Instant now) {
    ShownRows.arrived(handle, settlement);
    boolean ended = settlement.state() != State.WAITING;
    var statement =
        handle
            .createUpdate(
                "update outbox set state = :state, reason = :reason, settled_at = :settled_at"
                    + (ended ? ", content = ''" : rest.isPresent() ? ", content = :content" : "")
                    + (rest.isPresent() ? REST : "")
                    + " where id = :id")
            .bind("state", settlement.state().name())
            .bind("reason", Json.storable(settlement.reason()))
            .bind("settled_at", ended ? Optional.of(now.toEpochMilli()) : Optional.<Long>empty())
            .bind("id", settlement.id());
    rest.map(Row::outgoing).ifPresent(outgoing -> bind(statement, outgoing));
    rest.map(Row::content).ifPresent(content -> statement.bind("content", content));
    statement.execute();
    LedgerRows.settle(handle, settlement, now);
  }

  /// What waits for a chat has failed.
  static void fail(Handle handle, ChatId chat, String reason, Instant now) {
    LedgerRows.fail(handle, chat, reason, now);
    handle
        .createUpdate(
            """
            update outbox set state = :state, reason = :reason, settled_at = :now, content = ''
            where chat = :chat and settled_at is null
            """)
        .bind("state", State.FAILED.name())
        .bind("reason", Json.storable(reason))
        .bind("now", now.toEpochMilli())
        .bind("chat", chat.value())
        .execute();
  }

  private static long lastNumber(Handle handle, int more) {
    handle.execute("update outbox_number set number = number + ?", more);
    return handle.createQuery("select number from outbox_number").mapTo(Long.class).one();
  }

  private static void insert(Handle handle, long id, OptionalLong askedBy, Row row, Instant now) {
    var outgoing = row.outgoing();
    var statement =
        Places.bind(
                handle.createUpdate(
                    """
                    insert into outbox
                      (id, asked_by, chat, chat_kind, topic, replies_to, edits, answer, content, state,
                       repeated, posted_at)
                    values
                      (:id, :asked_by, :chat, :chat_kind, :topic, :replies_to, :edits, :answer,
                       :content, :state, 0, :now)
                    """),
                outgoing.place())
            .bind("id", id)
            .bind(
                "asked_by",
                askedBy.isPresent() ? Optional.of(askedBy.getAsLong()) : Optional.<Long>empty())
            .bind("content", row.content())
            .bind("state", State.WAITING.name())
            .bind("now", now.toEpochMilli());
    bind(statement, outgoing).execute();
  }

  private static Update bind(Update statement, Lasting outgoing) {
    return statement
        .bind("replies_to", boxed(repliesTo(outgoing)))
        .bind("edits", boxed(edits(outgoing)))
        .bind("answer", answer(outgoing).map(AnswerId::value));
  }

  private static List<Posted> list(Query query) {
    return query.map((row, context) -> read(row)).stream().flatMap(Optional::stream).toList();
  }

  /// A row that cannot be read is left where it is: the others go out.
  private static Optional<Posted> read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    try {
      var outgoing =
          OutgoingJson.read(
              row.getString("content"),
              Places.read(row),
              Places.number(row, "replies_to"),
              Places.number(row, "edits"),
              Optional.ofNullable(row.getString("answer")).map(AnswerId::new));
      return Optional.of(
          new Posted(
              id,
              outgoing,
              row.getString("state").equals(SENDING),
              row.getInt("repeated") > 0,
              row.getInt("sent_after")));
    } catch (IllegalArgumentException e) {
      LOG.error("message {} of the outbox cannot be read and stays there", id, e);
      return Optional.empty();
    }
  }

  private static OptionalInt repliesTo(Lasting outgoing) {
    return outgoing instanceof Send send ? send.repliesTo() : OptionalInt.empty();
  }

  private static OptionalInt edits(Lasting outgoing) {
    return outgoing instanceof Edit edit ? OptionalInt.of(edit.message()) : OptionalInt.empty();
  }

  private static Optional<AnswerId> answer(Lasting outgoing) {
    return switch (outgoing) {
      case Send send -> send.answer();
      case Edit edit -> edit.answer();
      case SendFile _, SendPicture _ -> Optional.empty();
    };
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
