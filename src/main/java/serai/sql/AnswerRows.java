package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Answer;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.Conversation;
import serai.domain.Turn;
import serai.port.Change.Keep;
import serai.port.ChatStore.Dialogue;
import serai.port.ChatStore.Kept;

/// Kept turns as rows. A turn comes back only as long as every text that it cites is in the store.
final class AnswerRows {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerRows.class);

  private static final String OF_DIALOGUE =
      "from answer where chat = :chat and topic = :topic and reader = :reader";

  private static final String NEWEST_FIRST = " order by number desc limit " + Conversation.LONGEST;

  private final TurnJson turns = new TurnJson();

  /// What keeping a turn writes; all that takes time is done before the transaction.
  static Consumer<Handle> keeping(Keep keep) {
    var content = TurnJson.write(keep.turn());
    var cited = ReplyJson.versions(keep.turn().reply());
    return handle -> {
      insert(handle, keep, content);
      handle.execute("delete from cited where answer = ?", keep.answer().value());
      for (var version : cited) {
        handle.execute(
            "insert into cited (answer, article, hash) values (?, ?, ?)",
            keep.answer().value(),
            version.id().value(),
            version.hash());
      }
    };
  }

  Optional<Kept> answer(Handle handle, AnswerId id) {
    return handle
        .createQuery("select * from answer where id = :id")
        .bind("id", id.value())
        .map((row, context) -> row(row))
        .findFirst()
        .flatMap(row -> restore(handle, row));
  }

  Conversation conversation(Handle handle, Dialogue dialogue, Instant since) {
    return conversation(
        handle,
        bind(
                handle.createQuery(
                    "select * " + OF_DIALOGUE + " and asked_at >= :since" + NEWEST_FIRST),
                dialogue)
            .bind("since", since.toEpochMilli())
            .map((row, context) -> row(row))
            .list());
  }

  Conversation conversation(Handle handle, AnswerId last, Duration memory) {
    return conversation(
        handle,
        handle
            .createQuery(
                """
                select a.* from answer a join answer l
                  on a.chat = l.chat and a.topic = l.topic and a.reader = l.reader
                where l.id = :last and a.number <= l.number and a.asked_at >= l.asked_at - :memory
                """
                    + NEWEST_FIRST.replace("number", "a.number"))
            .bind("last", last.value())
            .bind("memory", memory.toMillis())
            .map((row, context) -> row(row))
            .list());
  }

  List<Kept> citing(Handle handle, ArticleId article, Instant since) {
    return handle
        .createQuery(
            """
            select * from answer
            where asked_at >= :since and id in (select answer from cited where article = :article)
            order by number desc
            """)
        .bind("since", since.toEpochMilli())
        .bind("article", article.value())
        .map((row, context) -> row(row))
        .list()
        .stream()
        .flatMap(row -> restore(handle, row).stream())
        .toList();
  }

  private Conversation conversation(Handle handle, List<Row> newestFirst) {
    var turns = new ArrayList<Turn>();
    for (var row : newestFirst.reversed()) {
      restore(handle, row).map(Kept::turn).ifPresent(turns::add);
    }
    return new Conversation(turns);
  }

  private Optional<Kept> restore(Handle handle, Row row) {
    try {
      return turns
          .read(handle, row.turn())
          .map(turn -> new Kept(row.id(), row.dialogue(), turn, row.asked()));
    } catch (RuntimeException e) {
      LOG.warn("answer {} cannot be restored", row.id(), e);
      return Optional.empty();
    }
  }

  private static void insert(Handle handle, Keep keep, String content) {
    bind(
            handle.createUpdate(
                """
                insert into answer
                  (id, number, chat, chat_kind, topic, reader, asked_at, answered, turn)
                values
                  (:id, (select coalesce(max(number), 0) + 1 from answer), :chat, :chat_kind,
                   :topic, :reader, :asked_at, :answered, :turn)
                on conflict (id) do update set
                  answered = excluded.answered, turn = excluded.turn
                """),
            keep.dialogue())
        .bind("id", keep.answer().value())
        .bind("asked_at", keep.asked().toEpochMilli())
        .bind("answered", keep.turn().reply() instanceof Answer ? 1 : 0)
        .bind("turn", content)
        .execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Dialogue dialogue) {
    return Places.bind(statement, dialogue.place()).bind("reader", dialogue.reader());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new AnswerId(row.getString("id")),
        new Dialogue(Places.read(row), row.getLong("reader")),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        row.getString("turn"));
  }

  private record Row(AnswerId id, Dialogue dialogue, Instant asked, String turn) {}
}
