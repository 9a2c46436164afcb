package serai.gather;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import serai.domain.Article;
import serai.domain.Problem;
import serai.port.ArticleStore;
import serai.port.Corpus;

/// Brings the store level with the corpus. Only what came from the corpus can leave with it.
public final class Synchronisation {
  /// The origin of articles from the corpus.
  public static final String ORIGIN = "corpus";

  private final Corpus corpus;
  private final ArticleStore store;
  private final InstantSource clock;
  private final SameStory stories;

  /// @param stories told of what is new, so that copies count once
  public Synchronisation(
      Corpus corpus, ArticleStore store, SameStory stories, InstantSource clock) {
    this.corpus = corpus;
    this.store = store;
    this.stories = stories;
    this.clock = clock;
  }

  /// Saves what is new or changed, links those that carry one text, and takes out what is gone. As
  /// long as a file cannot be read nothing is taken out: the article may be in that one.
  public Report run() {
    var now = clock.instant();
    var contents = corpus.read();
    var problems = new ArrayList<>(contents.problems());
    var articles = dated(contents.articles(), now, problems);
    var known = store.hashes(ORIGIN);
    var differing =
        articles.stream()
            .filter(article -> !article.hash().equals(known.get(article.id())))
            .toList();
    var saved = store.save(differing, ORIGIN, now);
    if (!differing.isEmpty()) {
      stories.link(differing);
    }
    var gone = new HashSet<>(known.keySet());
    articles.stream().map(Article::id).forEach(gone::remove);
    boolean isWhole = problems.isEmpty();
    int removed = isWhole ? store.remove(gone, ORIGIN) : 0;
    return new Report(
        saved.added(),
        saved.changed(),
        removed,
        articles.size() - saved.added() - saved.changed(),
        isWhole ? 0 : gone.size(),
        problems);
  }

  private static List<Article> dated(List<Article> articles, Instant now, List<Problem> problems) {
    var late =
        articles.stream()
            .flatMap(article -> PlausibleDate.problem(article, now).stream())
            .collect(Collectors.toMap(Problem::where, problem -> problem, (a, b) -> a));
    problems.addAll(late.values());
    return articles.stream().filter(article -> !late.containsKey(article.id().value())).toList();
  }

  /// What became of the store.
  ///
  /// @param kept articles that the corpus no longer shows, kept because of the problems
  public record Report(
      int added, int changed, int removed, int unchanged, int kept, List<Problem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }

    /// Whether the store is another than before.
    public boolean changedAnything() {
      return added + changed + removed > 0;
    }
  }
}
