package serai.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Coverage;
import serai.domain.Story;

/// Where articles are kept for good. Every call is one transaction; failures are
/// [serai.domain.Outage]s.
public interface ArticleStore extends AutoCloseable {
  /// Stores articles, replacing those with the same id whose content differs; all or none.
  ///
  /// @param origin who brings them: `corpus`, `import` or an outlet's id
  /// @return how many were new, changed and unchanged
  Saved save(Collection<Article> articles, String origin, Instant now);

  /// The same for articles of several origins, all together.
  Saved save(Map<String, List<Article>> byOrigin, Instant now);

  /// Takes articles out, but only those that this origin brought and no other has since.
  int remove(Collection<ArticleId> ids, String origin);

  Optional<Article> article(ArticleId id);

  /// The article at a URL, compared in canonical form.
  Optional<Article> at(String url);

  List<Article> articles(Collection<ArticleId> ids);

  /// Hands every article to the reader, by id, without holding them all in memory.
  void each(Consumer<Article> reader);

  /// Content hashes of what an origin brought, by article.
  Map<ArticleId, String> hashes(String origin);

  Coverage coverage();

  /// A number that grows with every change, so that an index can tell that it is behind.
  long revision();

  /// Which articles have come, changed or left since a revision; empty when that is not known: it
  /// lies before such things were noted, or is none of this store's.
  Optional<Set<ArticleId>> changedSince(long revision);

  /// Notes that articles carry one text, the first being where the others took it from.
  void link(Story story);

  /// The story of an article: itself alone when nothing is linked to it.
  Story story(ArticleId id);

  /// The stories that have two or more of these articles, each as a whole.
  List<Story> stories(Collection<ArticleId> ids);

  @Override
  void close();

  /// What became of articles handed to [#save].
  record Saved(int added, int changed, int unchanged) {}
}
