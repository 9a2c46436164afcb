package serai.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.EditionId;
import serai.domain.Language;
import serai.domain.Place;
import serai.port.Ledger.Shown;

/// What editions showed to whom, as rows.
final class EditionRows {
  private EditionRows() {}

  static void save(Handle handle, Shown edition, Instant now) {
    var id = edition.id().value();
    handle.execute(
        """
        insert into edition (id, language, kept_at) values (?, ?, ?) on conflict (id) do nothing
        """,
        id,
        edition.language().code(),
        now.toEpochMilli());
    edition
        .articles()
        .forEach((article, story) ->
            handle.execute(
                """
                insert into edition_article (edition, article, story) values (?, ?, ?)
                on conflict (edition, article) do nothing
                """,
                id,
                article.value(),
                story.map(AnswerId::value)));
    edition
        .stories()
        .forEach((story, turn) ->
            handle.execute(
                """
                insert into edition_story (id, turn, kept_at) values (?, ?, ?)
                on conflict (id) do nothing
                """,
                story.value(),
                TurnJson.write(turn),
                now.toEpochMilli()));
  }

  /// A chat is shown an edition at once.
  static void show(Handle handle, EditionId edition, Place place) {
    Places.bind(
            handle.createUpdate(
                """
                insert into edition_shown (edition, chat, chat_kind, topic)
                select id, :chat, :chat_kind, :topic from edition where id = :edition
                on conflict (edition, chat) do nothing
                """),
            place)
        .bind("edition", edition.value())
        .execute();
  }

  /// Whether an edition that a chat got, or is about to get, shows one of these articles.
  static boolean wasShown(Handle handle, List<String> articles, ChatId chat) {
    return handle
            .createQuery(
                """
                select count(*) from edition_article a where a.article in (<articles>) and (
                  exists (select 1 from edition_date d where d.chat = :chat
                    and d.edition = a.edition and d.state in ('DUE', 'SENDING', 'SENT'))
                  or exists (select 1 from edition_shown s where s.chat = :chat
                    and s.edition = a.edition))
                """)
            .bindList("articles", articles)
            .bind("chat", chat.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /// A story that tells an article.
  ///
  /// @param turn the content of its row
  record Telling(EditionId edition, Language language, AnswerId story, String turn) {}

  static List<Telling> telling(Handle handle, ArticleId article, Instant since) {
    return handle
        .createQuery(
            """
            select e.id, e.language, s.id as story, s.turn from edition_article a
              join edition e on e.id = a.edition join edition_story s on s.id = a.story
            where a.article = :article and e.kept_at >= :since order by e.kept_at, s.id
            """)
        .bind("article", article.value())
        .bind("since", since.toEpochMilli())
        .map((row, context) ->
            new Telling(
                new EditionId(row.getString("id")),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                new AnswerId(row.getString("story")),
                row.getString("turn")))
        .list();
  }

  /// Where an edition has arrived, or may have.
  static List<Place> places(Handle handle, EditionId edition) {
    return handle
        .createQuery(
            """
            select d.chat, o.chat_kind, o.topic from edition_date d join outbox o on o.id = d.outbox
            where d.edition = :edition and d.state in ('SENT', 'UNCERTAIN')
            union
            select chat, chat_kind, topic from edition_shown where edition = :edition
            """)
        .bind("edition", edition.value())
        .map((row, context) -> Places.read(row))
        .list();
  }

  static void move(Handle handle, long from, long to) {
    handle.execute(
        """
        delete from edition_shown where chat = ? and edition in
          (select edition from edition_shown where chat = ?)
        """,
        from,
        to);
    handle.execute("update edition_shown set chat = ? where chat = ?", to, from);
  }

  static void forget(Handle handle, ChatId chat) {
    handle.execute("delete from edition_shown where chat = ?", chat.value());
  }

  static void forgetBefore(Handle handle, long moment) {
    handle.execute("delete from edition_story where kept_at < ?", moment);
    handle.execute("delete from edition where kept_at < ?", moment);
  }

  /// What a chat was shown at once.
  static List<Map<String, String>> everything(Handle handle, ChatId chat) {
    var rows = new ArrayList<Map<String, String>>();
    handle
        .createQuery(
            """
            select e.kept_at from edition_shown s join edition e on e.id = s.edition
            where s.chat = :chat order by e.kept_at
            """)
        .bind("chat", chat.value())
        .mapTo(Long.class)
        .forEach(at -> rows.add(Map.of("shown at once", Instant.ofEpochMilli(at).toString())));
    return rows;
  }
}
