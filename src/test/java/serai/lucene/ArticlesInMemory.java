package serai.lucene;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Coverage;
import serai.domain.Story;
import serai.port.ArticleStore;

/// As much of a store as an index needs: articles by id, and a revision.
final class ArticlesInMemory implements ArticleStore {
  private final Map<ArticleId, Article> articles = new TreeMap<>();
  private long revision;

  ArticlesInMemory(Article... articles) {
    save(List.of(articles), "test", Instant.EPOCH);
  }

  @Override
  public Saved save(Collection<Article> brought, String origin, Instant now) {
    brought.forEach(article -> articles.put(article.id(), article));
    revision++;
    return new Saved(brought.size(), 0, 0);
  }

  @Override
  public Saved save(Map<String, List<Article>> byOrigin, Instant now) {
    return save(byOrigin.values().stream().flatMap(List::stream).toList(), "test", now);
  }

  @Override
  public int remove(Collection<ArticleId> ids, String origin) {
    articles.keySet().removeAll(ids);
    revision++;
    return ids.size();
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public Optional<Article> at(String url) {
    return articles.values().stream().filter(article -> article.url().equals(url)).findFirst();
  }

  @Override
  public List<Article> articles(Collection<ArticleId> ids) {
    return ids.stream().flatMap(id -> article(id).stream()).toList();
  }

  @Override
  public void each(Consumer<Article> reader) {
    articles.values().forEach(reader);
  }

  @Override
  public Map<ArticleId, String> hashes(String origin) {
    return Map.of();
  }

  @Override
  public Coverage coverage() {
    return new Coverage(articles.size(), Optional.empty(), Optional.empty(), 0);
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public Optional<Set<ArticleId>> changedSince(long earlier) {
    return Optional.empty();
  }

  @Override
  public void link(Story story) {
    throw new UnsupportedOperationException("no index links stories");
  }

  @Override
  public Story story(ArticleId id) {
    throw new UnsupportedOperationException("no index asks for stories");
  }

  @Override
  public List<Story> stories(Collection<ArticleId> ids) {
    throw new UnsupportedOperationException("no index asks for stories");
  }

  @Override
  public void close() {}
}
