package serai.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import serai.domain.Article;

/// What articles said at the time when they were cited, today's texts and earlier ones. A version
/// never changes, so that those used last are kept at hand.
final class ArticleVersions {
  /// About 5 MB of texts.
  private static final int AT_HAND = 500;

  private final Cache<ArticleVersion, Article> cache =
      Caffeine.newBuilder().maximumSize(AT_HAND).build();

  Optional<Article> find(Handle handle, ArticleVersion version) {
    var known = Optional.ofNullable(cache.getIfPresent(version));
    if (known.isPresent()) {
      return known;
    }
    var found = find(handle, version, "article").or(() -> find(handle, version, "earlier_article"));
    found.ifPresent(article -> cache.put(version, article));
    return found;
  }

  private static Optional<Article> find(Handle handle, ArticleVersion version, String table) {
    return handle
        .createQuery("select * from " + table + " where id = :id and hash = :hash limit 1")
        .bind("id", version.id().value())
        .bind("hash", version.hash())
        .map((row, context) -> ArticleRows.read(row))
        .findFirst();
  }
}
