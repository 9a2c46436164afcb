package serai.gather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Correction;
import serai.domain.FeedItem;
import serai.domain.Outage;
import serai.port.ArticleStore;
import serai.port.FeedRecords;
import serai.port.PassageIndex;

/// Where what was found comes in: stored, indexed, linked with its like, noted, in that order and
/// many at a time, as each step costs the same for one as for many. An entry is noted last, so that
/// a process which dies in between does the rest the next time, and nothing twice.
final class Intake implements AutoCloseable {
  private static final int WAITING = 512;

  /// Articles that are stored together: as many as can be asked about a second later on this
  /// machine, within these bounds.
  private static final int FEWEST = 16;

  private static final int MOST = 256;
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final ArticleStore store;
  private final FeedRecords records;
  private final PassageIndex index;
  private final SameStory stories;
  private final Indexing indexing;
  private final Consumer<Correction> corrections;
  private final InstantSource clock;
  private final BlockingQueue<Submission> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread worker;

  Intake(
      ArticleStore store,
      FeedRecords records,
      PassageIndex index,
      SameStory stories,
      Indexing indexing,
      Consumer<Correction> corrections,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.index = index;
    this.stories = stories;
    this.indexing = indexing;
    this.corrections = corrections;
    this.clock = clock;
    this.worker = Thread.ofPlatform().daemon().name("gather-intake").start(this::work);
  }

  /// What became of an article.
  enum Result {
    ADDED,
    CORRECTED,
    UNCHANGED,
    NOTED
  }

  /// Hands over what became of an entry; waits while too much is waiting.
  ///
  /// @param origin the outlet whose feed it is
  CompletableFuture<Result> take(String origin, Optional<Article> article, FeedItem item) {
    var submission = new Submission(origin, article, item, new CompletableFuture<>());
    try {
      queue.put(submission);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Outage("handing over " + item.url(), e);
    }
    return submission.result();
  }

  /// Ends when what was handed over has been done.
  @Override
  public void close() {
    worker.interrupt();
    boolean isInterrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    boolean isOpen = true;
    int atOnce = FEWEST;
    while (isOpen || !queue.isEmpty()) {
      var batch = new ArrayList<Submission>();
      try {
        if (isOpen) {
          batch.add(queue.take());
        }
      } catch (InterruptedException e) {
        isOpen = false;
      }
      queue.drainTo(batch, atOnce - batch.size());
      if (!batch.isEmpty()) {
        long start = System.nanoTime();
        done(batch);
        atOnce = next(atOnce, batch.size(), Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  /// How many to take the next time.
  ///
  /// @param done how many were taken of as many as could be, and how long they took
  static int next(int atOnce, int done, Duration took) {
    if (took.compareTo(SLOW) > 0) {
      return Math.max(FEWEST, done / 2);
    }
    boolean isQuick = done == atOnce && took.multipliedBy(2).compareTo(SLOW) < 0;
    return isQuick ? Math.min(MOST, atOnce * 2) : atOnce;
  }

  private void done(List<Submission> batch) {
    try {
      var results = new LinkedHashMap<Submission, Result>();
      var found = new ArrayList<Correction>();
      boolean[] isLevel = {true};
      indexing.alone(() -> isLevel[0] = keep(batch, results, found));
      if (!isLevel[0]) {
        indexing.level();
      }
      found.forEach(corrections);
      results.forEach((submission, result) -> submission.result().complete(result));
    } catch (RuntimeException e) {
      batch.forEach(submission -> submission.result().completeExceptionally(e));
    }
  }

  /// @return whether the index is level with the store afterwards
  private boolean keep(
      List<Submission> batch, Map<Submission, Result> results, List<Correction> found) {
    var before = before(batch);
    learn(batch, before);
    var fresh = new LinkedHashMap<ArticleId, Submission>();
    for (var submission : batch) {
      var result = result(submission, before);
      results.put(submission, result);
      if (result == Result.ADDED || result == Result.CORRECTED) {
        var article = submission.article().orElseThrow();
        fresh.put(article.id(), submission);
        var earlier = before.put(article.id(), article);
        if (earlier != null && !earlier.kind().isSummary()) {
          found.add(new Correction(earlier, article));
        }
      }
    }
    boolean isLevel = fresh.isEmpty() || isStoredAndIndexed(fresh);
    stories.link(
        batch.stream()
            .flatMap(submission -> submission.article().stream())
            .map(article -> before.getOrDefault(article.id(), article))
            .collect(Collectors.toMap(Article::id, article -> article, (a, b) -> b))
            .values());
    records.mark(batch.stream().map(Submission::item).toList());
    return isLevel;
  }

  /// An article that is as it was, from before it was kept where a date was found, learns that.
  private void learn(List<Submission> batch, Map<ArticleId, Article> before) {
    var learnt = new LinkedHashMap<String, List<Article>>();
    for (var submission : batch) {
      if (result(submission, before) == Result.UNCHANGED) {
        var article = submission.article().orElseThrow();
        Optional.ofNullable(before.get(article.id()))
            .filter(known -> known.dateSource().isEmpty())
            .flatMap(known -> article.dateSource().map(known::datedBy))
            .ifPresent(known ->
                learnt.computeIfAbsent(submission.origin(), _ -> new ArrayList<>()).add(known));
      }
    }
    if (!learnt.isEmpty()) {
      store.save(learnt, clock.instant());
    }
  }

  /// @return whether the index is level with the store afterwards
  private boolean isStoredAndIndexed(Map<ArticleId, Submission> fresh) {
    long revision = store.revision();
    boolean wasLevel = index.revision().equals(OptionalLong.of(revision));
    var saved = store.save(byOrigin(fresh), clock.instant());
    long next = revision + (saved.added() + saved.changed() > 0 ? 1 : 0);
    if (!wasLevel || store.revision() != next) {
      return false;
    }
    index.addWords(
        fresh.values().stream().map(submission -> submission.article().orElseThrow()).toList(),
        OptionalLong.of(next));
    return true;
  }

  private static Map<String, List<Article>> byOrigin(Map<ArticleId, Submission> fresh) {
    return fresh.values().stream()
        .collect(
            Collectors.groupingBy(
                Submission::origin,
                LinkedHashMap::new,
                Collectors.mapping(
                    submission -> submission.article().orElseThrow(), Collectors.toList())));
  }

  private Map<ArticleId, Article> before(List<Submission> batch) {
    var ids = batch.stream().flatMap(submission -> submission.article().stream()).map(Article::id);
    return store.articles(ids.distinct().toList()).stream()
        .collect(
            Collectors.toMap(Article::id, article -> article, (a, b) -> a, LinkedHashMap::new));
  }

  private static Result result(Submission submission, Map<ArticleId, Article> before) {
    if (submission.article().isEmpty()) {
      return Result.NOTED;
    }
    var article = submission.article().get();
    var known = Optional.ofNullable(before.get(article.id()));
    return known
        .map(earlier -> earlier.saysTheSame(article) ? Result.UNCHANGED : Result.CORRECTED)
        .orElse(Result.ADDED);
  }

  /// An entry that comes in.
  private record Submission(
      String origin, Optional<Article> article, FeedItem item, CompletableFuture<Result> result) {}
}
