package serai.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Coverage;

/// Articles read lately, and how many there were. Each is good for one revision of the store, so
/// that a change by whatever process is seen at once and what was before ages out.
final class RecentArticles {
  /// Characters of all texts together: some 30 MB.
  private static final int CHARACTERS = 16_000_000;

  /// What an article takes beside its text.
  private static final int PARTICULARS = 500;

  /// Reports that may run beside a change.
  private static final int REVISIONS = 4;

  private final Cache<Key, Article> articles =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((Key key, Article article) -> PARTICULARS + article.text().length())
          .build();

  private final Cache<Long, Coverage> coverages =
      Caffeine.newBuilder().maximumSize(REVISIONS).build();

  /// Articles by id, in the order asked for; those that do not exist are left out.
  ///
  /// @param reading reads those that are not known
  List<Article> articles(
      long revision,
      Collection<ArticleId> ids,
      Function<List<ArticleId>, Collection<Article>> reading) {
    var found = new LinkedHashMap<ArticleId, Article>();
    var missing =
        ids.stream()
            .distinct()
            .filter(id -> {
              var known = articles.getIfPresent(new Key(revision, id));
              if (known != null) {
                found.put(id, known);
              }
              return known == null;
            })
            .toList();
    if (!missing.isEmpty()) {
      for (var article : reading.apply(missing)) {
        articles.put(new Key(revision, article.id()), article);
        found.put(article.id(), article);
      }
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  Coverage coverage(long revision, Function<Long, Coverage> counting) {
    return Objects.requireNonNull(coverages.get(revision, counting));
  }

  private record Key(long revision, ArticleId id) {}
}
