package serai.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Notice;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.domain.Watch;
import serai.domain.WatchId;
import serai.port.Mail.Posted;
import serai.port.Watches;

/// Watches and notices in the database.
public final class SqlWatches implements Watches {
  /// Whose articles come with the house.
  private static final String HOUSE = "corpus";

  private final Database database;

  public SqlWatches(Database database) {
    this.database = database;
  }

  @Override
  public List<Watch> all() {
    return database.read(
        "reading the watches",
        handle -> WatchRows.list(handle.createQuery("select * from watch order by since, id")));
  }

  @Override
  public List<Watch> of(ChatId chat) {
    return database.read(
        "reading a chat's watches",
        handle ->
            WatchRows.list(
                handle
                    .createQuery("select * from watch where chat = :chat order by since, id")
                    .bind("chat", chat.value())));
  }

  @Override
  public Optional<Watch> watch(WatchId id) {
    return database.read(
        "reading a watch",
        handle ->
            WatchRows.list(
                    handle.createQuery("select * from watch where id = :id").bind("id", id.value()))
                .stream()
                .findFirst());
  }

  @Override
  public List<Arrival> arrivals(Instant since) {
    // The texts of moments have no fixed length: within a second their order is not that of time.
    var second = since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    return database.read(
        "reading what came in",
        handle ->
            handle
                .createQuery(
                    """
                    select id, added_at from article where added_at >= :since and origin <> :house
                    order by added_at, id
                    """)
                .bind("since", second.toString())
                .bind("house", HOUSE)
                .map((row, context) ->
                    new Arrival(new ArticleId(row.getString(1)), Instant.parse(row.getString(2))))
                .list());
  }

  @Override
  public Optional<Instant> dealtWith() {
    return database.read(
        "reading how far arrivals are dealt with",
        handle ->
            handle
                .createQuery("select dealt_with from arrivals where dealt_with is not null")
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public boolean wasShown(Collection<ArticleId> articles, Place place, long reader) {
    if (articles.isEmpty()) {
      return false;
    }
    var ids = articles.stream().map(ArticleId::value).toList();
    return database.read(
        "looking for what a reader was shown",
        handle -> wasCited(handle, ids, place, reader) || wasTold(handle, ids, place));
  }

  @Override
  public void keep(List<Notice> notices, Optional<Instant> dealtWith) {
    database.change(
        "keeping notices",
        handle -> {
          notices.forEach(notice -> NoticeRows.save(handle, notice));
          dealtWith.ifPresent(
              until -> handle.execute("update arrivals set dealt_with = ?", until.toEpochMilli()));
        });
  }

  @Override
  public List<Notice> untold(int most) {
    return database.read("reading notices", handle -> NoticeRows.untold(handle, most));
  }

  @Override
  public int told(ChatId chat, Instant since) {
    return database.read(
        "counting notices",
        handle ->
            handle
                .createQuery(
                    """
                    select count(distinct told_at) from notice
                    where chat = :chat and told_at >= :since
                    """)
                .bind("chat", chat.value())
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Posted> tell(List<Notice> notices, Optional<Lasting> message, Instant now) {
    var outgoing = message.stream().toList();
    var rows = OutboxRows.Row.of(outgoing);
    return database.write(
        "posting a notice",
        handle -> {
          notices.forEach(notice -> NoticeRows.told(handle, notice, now));
          ChangeRows.meet(handle, outgoing);
          return OutboxRows.post(handle, OptionalLong.empty(), rows, now);
        });
  }

  private static boolean wasCited(Handle handle, List<String> ids, Place place, long reader) {
    return handle
            .createQuery(
                """
                select count(*) from cited c join answer a on a.id = c.answer
                where a.chat = :chat and a.reader = :reader and c.article in (<ids>)
                """)
            .bindList("ids", ids)
            .bind("chat", place.chat().value())
            .bind("reader", reader)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static boolean wasTold(Handle handle, List<String> ids, Place place) {
    return handle
            .createQuery(
                """
                select count(*) from notice
                where chat = :chat and watch is not null and told_at is not null
                  and article in (<ids>)
                """)
            .bindList("ids", ids)
            .bind("chat", place.chat().value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
