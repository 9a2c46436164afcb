package serai.sql;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import serai.domain.ChatId;
import serai.domain.Outgoing.Lasting;
import serai.port.Change;
import serai.port.Mail;

/// Inbox and outbox in the database. Calls that come at the same time share a commit.
public final class SqlMail implements Mail, AutoCloseable {
  private final Database database;
  private final GroupCommit commits;

  public SqlMail(Database database) {
    this.database = database;
    this.commits = new GroupCommit(database);
  }

  @Override
  public List<Received> receive(List<Received> updates, Instant now) {
    return updates.isEmpty()
        ? List.of()
        : commits.write("keeping updates", handle -> InboxRows.receive(handle, updates, now));
  }

  @Override
  public List<Received> pending() {
    return database.read("reading the inbox", InboxRows::pending);
  }

  @Override
  public List<Posted> finish(
      long number, List<Lasting> outgoing, List<Change> changes, Instant now) {
    var rows = OutboxRows.Row.of(outgoing);
    var writing = ChangeRows.writing(changes);
    return commits.write(
        "finishing an update",
        handle -> {
          if (!InboxRows.finish(handle, number, now)) {
            return OutboxRows.waitingFor(handle, number);
          }
          writing.forEach(change -> change.accept(handle));
          ChangeRows.meet(handle, outgoing);
          return OutboxRows.post(handle, OptionalLong.of(number), rows, now);
        });
  }

  @Override
  public List<Posted> post(List<Lasting> outgoing, Instant now) {
    var rows = OutboxRows.Row.of(outgoing);
    return commits.write(
        "keeping messages to send",
        handle -> {
          ChangeRows.meet(handle, outgoing);
          return OutboxRows.post(handle, OptionalLong.empty(), rows, now);
        });
  }

  @Override
  public List<Posted> outbox() {
    return database.read("reading the outbox", OutboxRows::open);
  }

  @Override
  public boolean sending(long posted, boolean repeated, int after, Instant now) {
    return commits.write(
        "noting a send", handle -> OutboxRows.sending(handle, posted, repeated, after));
  }

  @Override
  public OptionalInt newest(long posted) {
    return database.read(
        "reading which message of a chat is the newest",
        handle -> ShownRows.newest(handle, posted));
  }

  @Override
  public List<Integer> elsewhere(long posted, int above) {
    return database.read(
        "reading which messages stand in other chats",
        handle -> ShownRows.elsewhere(handle, posted, above));
  }

  @Override
  public int newestPrivate() {
    return database.read("reading which message is the newest", ShownRows::newestPrivate);
  }

  @Override
  public void settle(Settlement settlement, Instant now) {
    var rest = settlement.rest().map(outgoing -> OutboxRows.Row.of(List.of(outgoing)).getFirst());
    change("noting how a send ended", h -> OutboxRows.settle(h, settlement, rest, now));
  }

  @Override
  public void close(ChatId chat, String reason, Instant now) {
    change(
        "closing a chat",
        handle -> {
          ChangeRows.writable(handle, chat, false);
          OutboxRows.fail(handle, chat, reason, now);
        });
  }

  @Override
  public void move(ChatId from, ChatId to) {
    change("moving a chat", handle -> ChangeRows.move(handle, from, to));
  }

  /// Returns when everything begun is kept.
  @Override
  public void close() {
    commits.close();
  }

  private void change(String doing, Consumer<Handle> consumer) {
    commits.write(
        doing,
        handle -> {
          consumer.accept(handle);
          return doing;
        });
  }
}
