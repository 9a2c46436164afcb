package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Notice;
import serai.domain.Place;

/// What readers are to be told, as rows.
final class NoticeRows {
  private NoticeRows() {}

  /// A watch that has been removed meanwhile has no news any more.
  static void save(Handle handle, Notice notice) {
    if (!isWanted(handle, watch(notice))) {
      return;
    }
    Places.bind(
            handle.createUpdate(
                """
                insert into notice
                  (id, chat, chat_kind, topic, reader, language, article, watch, answer, quote,
                   found_at)
                values
                  (:id, :chat, :chat_kind, :topic, :reader, :language, :article, :watch, :answer,
                   :quote, :found_at)
                on conflict (id) do nothing
                """),
            notice.place())
        .bind("id", notice.key())
        .bind("reader", notice.reader())
        .bind("language", notice.language().code())
        .bind("article", notice.article().value())
        .bind("watch", watch(notice))
        .bind("answer", answer(notice))
        .bind("quote", quote(notice).map(Json::storable))
        .bind("found_at", notice.found().toEpochMilli())
        .execute();
  }

  private static boolean isWanted(Handle handle, Optional<String> watch) {
    return watch.isEmpty()
        || handle
                .createQuery("select count(*) from watch where id = :id")
                .bind("id", watch.get())
                .mapTo(Integer.class)
                .one()
            > 0;
  }

  static List<Notice> untold(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            """
            select n.*, w.subject, w.since from notice n
              left join watch w on w.id = n.watch left join chat c on c.id = n.chat
            where n.told_at is null and coalesce(n.look_at, 0) <= :now
              and coalesce(c.writable, 1) = 1
            order by n.found_at, n.id limit :most
            """)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  /// The same words of an article are told once, whoever quoted them.
  static void told(Handle handle, Notice notice, Instant now) {
    switch (notice) {
      case Notice.News _ ->
          handle.execute(
              "update notice set told_at = ? where id = ? and told_at is null",
              now.toEpochMilli(),
              notice.key());
      case Notice.Withdrawn withdrawn ->
          handle.execute(
              """
              update notice set told_at = ?
              where chat = ? and article = ? and quote = ? and watch is null and told_at is null
              """,
              now.toEpochMilli(),
              withdrawn.place().chat().value(),
              withdrawn.article().value(),
              withdrawn.quote());
    }
  }

  /// What a chat has not been told waits until a moment; empty for no longer.
  static void postpone(Handle handle, ChatId chat, Optional<Instant> until) {
    handle.execute(
        "update notice set look_at = ? where chat = ? and told_at is null",
        until.map(Instant::toEpochMilli),
        chat.value());
  }

  /// Whether an answer to a reader in a chat cites one of these articles.
  static boolean wasCited(Handle handle, List<String> ids, Place place, long reader) {
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

  /// Whether a chat was told of one of these articles.
  static boolean wasTold(Handle handle, List<String> ids, Place place) {
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

  /// The articles of which a chat has been told since a moment.
  static Set<ArticleId> alerted(Handle handle, ChatId chat, Instant since) {
    return handle
        .createQuery(
            """
            select distinct article from notice
            where chat = :chat and watch is not null and told_at >= :since
            """)
        .bind("chat", chat.value())
        .bind("since", since.toEpochMilli())
        .mapTo(String.class)
        .map(ArticleId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Notice read(ResultSet row) throws SQLException {
    var article = new ArticleId(row.getString("article"));
    var found = Instant.ofEpochMilli(row.getLong("found_at"));
    return row.getString("watch") == null
        ? new Notice.Withdrawn(
            new AnswerId(row.getString("answer")),
            Places.read(row),
            row.getLong("reader"),
            Language.of(row.getString("language")).orElse(Language.ENGLISH),
            article,
            row.getString("quote"),
            found)
        : new Notice.News(WatchRows.read(row, "watch"), article, found);
  }

  private static Optional<String> watch(Notice notice) {
    return switch (notice) {
      case Notice.News news -> Optional.of(news.watch().id().value());
      case Notice.Withdrawn _ -> Optional.empty();
    };
  }

  private static Optional<String> answer(Notice notice) {
    return switch (notice) {
      case Notice.News _ -> Optional.empty();
      case Notice.Withdrawn withdrawn -> Optional.of(withdrawn.answer().value());
    };
  }

  private static Optional<String> quote(Notice notice) {
    return switch (notice) {
      case Notice.News _ -> Optional.empty();
      case Notice.Withdrawn withdrawn -> Optional.of(withdrawn.quote());
    };
  }
}
