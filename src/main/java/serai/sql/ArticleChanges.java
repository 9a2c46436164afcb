package serai.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.DateSource;

/// The steps by which articles come, change and leave, within one transaction.
final class ArticleChanges {
  private ArticleChanges() {}

  /// What saving one article did.
  enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  static Change save(Handle handle, Article article, String origin, Instant now) {
    var before = hash(handle, article.id());
    var change = before.isEmpty() ? Change.ADDED : Change.CHANGED;
    if (before.filter(article.hash()::equals).isPresent()) {
      change = Change.UNCHANGED;
      article.dateSource().ifPresent(source -> fillIn(handle, article.id(), source));
    } else if (before.isPresent()) {
      keep(handle, article.id());
      update(handle, article, origin, now);
    } else {
      insert(handle, article, origin, now);
    }
    noteBringer(handle, article, origin);
    return change;
  }

  /// Takes back what an origin brought.
  ///
  /// @return whether the article left, as no other origin had brought it
  static boolean remove(Handle handle, ArticleId id, String origin) {
    int brought =
        handle
            .createUpdate("delete from brought where origin = :origin and article_id = :id")
            .bind("origin", origin)
            .bind("id", id.value())
            .execute();
    if (brought == 0 || hasBringer(handle, id)) {
      return false;
    }
    keep(handle, id);
    handle.createUpdate("delete from article where id = :id").bind("id", id.value()).execute();
    return true;
  }

  /// Counts a transaction that changed articles, and notes which, so that an index can tell that it
  /// is behind and by what.
  static void count(Handle handle, Collection<ArticleId> changed) {
    if (changed.isEmpty()) {
      return;
    }
    // Whoever writes at the same time waits here until this transaction ends.
    handle.execute("update revision set number = number + 1");
    long revision = handle.createQuery("select number from revision").mapTo(Long.class).one();
    var rows =
        handle.prepareBatch(
            """
            insert into article_change (article_id, revision) values (?, ?)
            on conflict (article_id) do update set revision = excluded.revision
            """);
    changed.forEach(id -> rows.add(id.value(), revision));
    rows.execute();
  }

  /// An article from before this was kept learns where its date was found when it is read again.
  private static void fillIn(Handle handle, ArticleId id, DateSource source) {
    handle
        .createUpdate(
            "update article set date_source = :source where id = :id and date_source is null")
        .bind("source", source.label())
        .bind("id", id.value())
        .execute();
  }

  private static Optional<String> hash(Handle handle, ArticleId id) {
    return handle
        .createQuery("select hash from article where id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .findFirst();
  }

  private static boolean hasBringer(Handle handle, ArticleId id) {
    return handle
            .createQuery("select count(*) from brought where article_id = :id")
            .bind("id", id.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static void keep(Handle handle, ArticleId id) {
    var columns = ArticleRows.CONTENT + ", hash, origin, added_at, changed_at";
    handle
        .createUpdate(
            "insert into earlier_article (id, number, "
                + columns
                + ") select id, (select coalesce(max(number), 0) + 1 from earlier_article where id ="
                + " :id), "
                + columns
                + " from article where id = :id")
        .bind("id", id.value())
        .execute();
  }

  private static void insert(Handle handle, Article article, String origin, Instant now) {
    var statement =
        handle.createUpdate(
            """
            insert into article
              (id, url, canonical_url, outlet, country, title, title_source, author, source_credit,
               published, published_inferred, date_source, lang, text, text_kind, hash, origin,
               added_at, changed_at)
            values
              (:id, :url, :canonical_url, :outlet, :country, :title, :title_source, :author,
               :source_credit, :published, :published_inferred, :date_source, :lang, :text,
               :text_kind, :hash, :origin, :now, :now)
            """);
    ArticleRows.bind(statement, article, origin, now).execute();
  }

  private static void update(Handle handle, Article article, String origin, Instant now) {
    var statement =
        handle.createUpdate(
            """
            update article set
              url = :url, canonical_url = :canonical_url, outlet = :outlet, country = :country,
              title = :title, title_source = :title_source, author = :author,
              source_credit = :source_credit, published = :published,
              published_inferred = :published_inferred, date_source = :date_source, lang = :lang,
              text = :text, text_kind = :text_kind, hash = :hash, origin = :origin, changed_at = :now
            where id = :id
            """);
    ArticleRows.bind(statement, article, origin, now).execute();
  }

  private static void noteBringer(Handle handle, Article article, String origin) {
    handle
        .createUpdate(
            """
            insert into brought (origin, article_id, hash) values (:origin, :id, :hash)
            on conflict (origin, article_id) do update set hash = excluded.hash
            """)
        .bind("origin", origin)
        .bind("id", article.id().value())
        .bind("hash", article.hash())
        .execute();
  }
}
