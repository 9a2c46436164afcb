package serai.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.CanonicalUrl;
import serai.domain.Coverage;
import serai.domain.Story;
import serai.port.ArticleStore;

/// The articles in the database. What an article said before it changed or left is kept.
///
/// An article leaves only when every origin that brought it has taken it out.
public final class SqlArticleStore implements ArticleStore {
  /// Articles read at a time.
  private static final int PAGE = 200;

  private final Database database;
  private final RecentArticles recent = new RecentArticles();

  public SqlArticleStore(Database database) {
    this.database = database;
  }

  @Override
  public Saved save(Collection<Article> articles, String origin, Instant now) {
    return save(Map.of(origin, List.copyOf(articles)), now);
  }

  @Override
  public Saved save(Map<String, List<Article>> byOrigin, Instant now) {
    if (byOrigin.values().stream().allMatch(List::isEmpty)) {
      return new Saved(0, 0, 0);
    }
    return database.write(
        "saving articles",
        handle -> {
          var changes = new EnumMap<ArticleChanges.Change, Integer>(ArticleChanges.Change.class);
          var changed = new HashSet<ArticleId>();
          byOrigin.forEach((origin, articles) ->
              articles.forEach(article -> {
                var change = ArticleChanges.save(handle, article, origin, now);
                changes.merge(change, 1, Integer::sum);
                if (change != ArticleChanges.Change.UNCHANGED) {
                  changed.add(article.id());
                }
              }));
          ArticleChanges.count(handle, changed);
          return new Saved(
              changes.getOrDefault(ArticleChanges.Change.ADDED, 0),
              changes.getOrDefault(ArticleChanges.Change.CHANGED, 0),
              changes.getOrDefault(ArticleChanges.Change.UNCHANGED, 0));
        });
  }

  @Override
  public int remove(Collection<ArticleId> ids, String origin) {
    if (ids.isEmpty()) {
      return 0;
    }
    return database.write(
        "taking out articles",
        handle -> {
          var removed =
              ids.stream()
                  .distinct()
                  .filter(id -> ArticleChanges.remove(handle, id, origin))
                  .toList();
          ArticleChanges.count(handle, removed);
          return removed.size();
        });
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return articles(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<Article> at(String url) {
    return database.read(
        "looking up an address",
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where canonical_url = :canonical
                    order by case when url = :url then 0 else 1 end, id limit 1
                    """)
                .bind("canonical", CanonicalUrl.of(url).value())
                .bind("url", url)
                .map((row, context) -> ArticleRows.read(row))
                .findFirst());
  }

  @Override
  public List<Article> articles(Collection<ArticleId> ids) {
    return database.read(
        "reading articles",
        handle -> recent.articles(revision(handle), ids, missing -> read(handle, missing)));
  }

  @Override
  public void each(Consumer<Article> reader) {
    var page = after("");
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = after(page.getLast().id().value());
    }
  }

  @Override
  public Map<ArticleId, String> hashes(String origin) {
    return database.read(
        "comparing articles",
        handle -> {
          var hashes = new HashMap<ArticleId, String>();
          handle
              .createQuery("select article_id, hash from brought where origin = :origin")
              .bind("origin", origin)
              .map((row, context) -> Map.entry(new ArticleId(row.getString(1)), row.getString(2)))
              .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
          return hashes;
        });
  }

  @Override
  public Coverage coverage() {
    return database.read(
        "counting articles",
        handle -> recent.coverage(revision(handle), _ -> CoverageRows.read(handle)));
  }

  @Override
  public long revision() {
    return database.read("reading the revision", SqlArticleStore::revision);
  }

  @Override
  public Optional<Set<ArticleId>> changedSince(long revision) {
    return database.read(
        "looking for what has changed",
        handle -> {
          boolean isKnown =
              handle
                  .createQuery(
                      "select count(*) from revision where :since between told_from and number")
                  .bind("since", revision)
                  .mapTo(Boolean.class)
                  .one();
          return isKnown ? Optional.of(changed(handle, revision)) : Optional.empty();
        });
  }

  @Override
  public void link(Story story) {
    database.change("linking a story", handle -> StoryRows.link(handle, story));
  }

  @Override
  public Story story(ArticleId id) {
    return database.read("reading a story", handle -> StoryRows.story(handle, id));
  }

  @Override
  public List<Story> stories(Collection<ArticleId> ids) {
    return database.read("reading stories", handle -> StoryRows.stories(handle, ids));
  }

  @Override
  public void close() {
    database.close();
  }

  private List<Article> after(String id) {
    return database.read(
        "reading articles",
        handle ->
            handle
                .createQuery("select * from article where id > :id order by id limit :page")
                .bind("id", id)
                .bind("page", PAGE)
                .map((row, context) -> ArticleRows.read(row))
                .list());
  }

  private static Set<ArticleId> changed(Handle handle, long since) {
    return handle
        .createQuery("select article_id from article_change where revision > :since")
        .bind("since", since)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .collect(Collectors.toSet());
  }

  private static long revision(Handle handle) {
    return handle.createQuery("select number from revision").mapTo(Long.class).one();
  }

  private static List<Article> read(Handle handle, List<ArticleId> ids) {
    var found = new ArrayList<Article>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      var page = ids.subList(from, Math.min(ids.size(), from + PAGE));
      found.addAll(
          handle
              .createQuery("select * from article where id in (<ids>)")
              .bindList("ids", page.stream().map(ArticleId::value).toList())
              .map((row, context) -> ArticleRows.read(row))
              .list());
    }
    return found;
  }
}
