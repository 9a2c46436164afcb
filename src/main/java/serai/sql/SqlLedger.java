package serai.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.Turn;
import serai.port.Ledger;
import serai.port.Mail.Posted;

/// The ledger of editions in the database.
public final class SqlLedger implements Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(SqlLedger.class);

  private final Database database;
  private final TurnJson turns = new TurnJson();

  public SqlLedger(Database database) {
    this.database = database;
  }

  @Override
  public List<EditionDate> lines(ChatId chat, int most) {
    return database.read("reading the ledger", handle -> LedgerRows.newest(handle, chat, most));
  }

  @Override
  public List<Posted> enter(List<Entry> entries, Instant now) {
    var written = entries.stream().map(Written::of).toList();
    return written.isEmpty()
        ? List.of()
        : database.write(
            "entering editions",
            handle -> {
              var posted = new ArrayList<Posted>();
              written.forEach(one -> posted.addAll(enter(handle, one, now)));
              return posted;
            });
  }

  @Override
  public int skip(Instant dueBefore, String reason, Instant now) {
    return database.write(
        "skipping late editions", handle -> LedgerRows.skip(handle, dueBefore, reason, now));
  }

  @Override
  public void keep(Shown edition, Instant now) {
    database.change("keeping an edition", handle -> EditionRows.save(handle, edition, now));
  }

  @Override
  public Optional<Turn> story(AnswerId id) {
    return database.read(
        "reading a story",
        handle ->
            handle
                .createQuery("select turn from edition_story where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findFirst()
                .flatMap(content -> turn(handle, id, content)));
  }

  @Override
  public Set<ArticleId> alerted(ChatId chat, Instant since) {
    return database.read("looking for alerts", handle -> NoticeRows.alerted(handle, chat, since));
  }

  private Optional<Turn> turn(Handle handle, AnswerId id, String content) {
    try {
      return turns.read(handle, content);
    } catch (IllegalArgumentException e) {
      LOG.warn("story {} cannot be restored", id, e);
      return Optional.empty();
    }
  }

  /// The edition's own line comes last: when it is there already, its messages are not sent.
  private static List<Posted> enter(Handle handle, Written written, Instant now) {
    var entry = written.entry();
    if (!SubscriptionRows.postpone(handle, entry.due(), entry.look())) {
      return List.of();
    }
    boolean isNew = false;
    for (var line : entry.lines()) {
      isNew = LedgerRows.enter(handle, line, now);
    }
    if (!isNew || written.rows().isEmpty()) {
      return List.of();
    }
    ChangeRows.meet(handle, entry.messages());
    var posted = OutboxRows.post(handle, OptionalLong.empty(), written.rows(), now);
    LedgerRows.connect(handle, entry.lines().getLast(), posted.getFirst().id(), entry.edition());
    return posted;
  }

  /// An entry with the content of its row, worked out before the transaction.
  private record Written(Entry entry, List<OutboxRows.Row> rows) {
    static Written of(Entry entry) {
      return new Written(entry, OutboxRows.Row.of(entry.messages()));
    }
  }
}
