package serai.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Notice;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.domain.Silence;
import serai.domain.Watch;
import serai.domain.WatchId;
import serai.port.Mail.Posted;
import serai.port.Watches;

/// Watches and notices in the database.
public final class SqlWatches implements Watches {
  private static final Logger LOG = LoggerFactory.getLogger(SqlWatches.class);

  /// Whose articles come with the house.
  private static final String HOUSE = "corpus";

  private final Database database;
  private final TurnJson turns = new TurnJson();

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
    return arrivals(
        """
        select id, added_at from article where added_at >= :since and origin <> :house
        order by added_at, id
        """,
        since);
  }

  @Override
  public List<Arrival> changes(Instant since) {
    return arrivals(
        """
        select a.id, a.changed_at from article a
        where a.changed_at >= :since and a.origin <> :house
          and (exists (select 1 from cited c where c.article = a.id and c.hash <> a.hash)
            or exists (select 1 from edition_article e
              where e.article = a.id and e.story is not null))
        order by a.changed_at, a.id
        """,
        since);
  }

  private List<Arrival> arrivals(String sql, Instant since) {
    // The texts of moments have no fixed length: within a second their order is not that of time.
    var second = since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    return database.read(
        "reading what came in",
        handle ->
            handle
                .createQuery(sql)
                .bind("since", second.toString())
                .bind("house", HOUSE)
                .map((row, context) ->
                    new Arrival(new ArticleId(row.getString(1)), Instant.parse(row.getString(2))))
                .list());
  }

  @Override
  public Optional<Instant> dealtWith(Matter matter) {
    var column = column(matter);
    return database.read(
        "reading how far it is dealt with what came in",
        handle ->
            handle
                .createQuery("select " + column + " from arrivals where " + column + " is not null")
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli));
  }

  private static String column(Matter matter) {
    return switch (matter) {
      case ARRIVALS -> "dealt_with";
      case CHANGES -> "changed";
    };
  }

  @Override
  public boolean wasShown(Collection<ArticleId> articles, Place place, long reader) {
    if (articles.isEmpty()) {
      return false;
    }
    var ids = articles.stream().map(ArticleId::value).toList();
    return database.read(
        "looking for what a reader was shown",
        handle ->
            NoticeRows.wasCited(handle, ids, place, reader)
                || NoticeRows.wasTold(handle, ids, place)
                || EditionRows.wasShown(handle, ids, place.chat()));
  }

  @Override
  public List<Read> read(ArticleId article, Instant since) {
    return database.read(
        "looking for editions",
        handle ->
            EditionRows.telling(handle, article, since).stream()
                .flatMap(one -> read(handle, one).stream())
                .toList());
  }

  private Optional<Read> read(Handle handle, EditionRows.Telling one) {
    try {
      return turns
          .read(handle, one.turn())
          .map(turn ->
              new Read(
                  one.story(), one.language(), turn, EditionRows.places(handle, one.edition())));
    } catch (IllegalArgumentException e) {
      LOG.warn("story {} cannot be restored", one.story(), e);
      return Optional.empty();
    }
  }

  @Override
  public void keep(List<Notice> notices, Matter matter, Instant dealtWith) {
    database.change(
        "keeping notices",
        handle -> {
          notices.forEach(notice -> NoticeRows.save(handle, notice));
          handle.execute(
              "update arrivals set " + column(matter) + " = ?", dealtWith.toEpochMilli());
        });
  }

  @Override
  public Optional<Silence> silence(ChatId chat) {
    return database.read("reading quiet hours", handle -> SilenceRows.of(handle, chat));
  }

  @Override
  public List<Notice> untold(Instant now, int most) {
    return database.read("reading notices", handle -> NoticeRows.untold(handle, now, most));
  }

  @Override
  public void postpone(Map<ChatId, Instant> chats) {
    if (!chats.isEmpty()) {
      database.change(
          "postponing notices",
          handle ->
              chats.forEach(
                  (chat, until) -> NoticeRows.postpone(handle, chat, Optional.of(until))));
    }
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
          // Without a message it does not count among those of the day.
          var at = message.isPresent() ? now : Instant.EPOCH;
          notices.forEach(notice -> NoticeRows.told(handle, notice, at));
          ChangeRows.meet(handle, outgoing);
          return OutboxRows.post(handle, OptionalLong.empty(), rows, now);
        });
  }
}
