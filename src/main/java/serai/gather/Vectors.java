package serai.gather;

import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Article;
import serai.domain.Outage;
import serai.port.ArticleStore;
import serai.port.PassageIndex;

/// Completes, in the background, articles of which the index has only the words. What is waiting
/// stands in the index itself, so that nothing is lost and no queue can grow.
public final class Vectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Vectors.class);

  /// Few: who adds words has to wait until these are done.
  private static final int AT_ONCE = 4;

  private static final long LONGEST_REST = 30;

  private final ArticleStore store;
  private final PassageIndex index;
  private final Semaphore work = new Semaphore(1);
  private final Thread worker;
  private volatile boolean isOpen = true;

  public Vectors(ArticleStore store, PassageIndex index) {
    this.store = store;
    this.index = index;
    this.worker = Thread.ofPlatform().daemon().name("gather-vectors").start(this::run);
  }

  /// Says that there may be something to do.
  public void wake() {
    work.release();
  }

  /// Completes everything that waits.
  ///
  /// @param progress told how many articles are done, now and then
  public static void completeAll(ArticleStore store, PassageIndex index, IntConsumer progress) {
    int all = 0;
    int done = complete(store, index);
    while (done > 0) {
      all += done;
      progress.accept(all);
      done = complete(store, index);
    }
  }

  /// Returns when what was begun is done: an interrupt in the middle of writing would close files.
  @Override
  public void close() {
    isOpen = false;
    work.release();
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (isOpen) {
        work.tryAcquire(LONGEST_REST, TimeUnit.SECONDS);
        work.drainPermits();
        try {
          int done = 1;
          while (done > 0 && isOpen) {
            done = complete(store, index);
          }
        } catch (Outage e) {
          LOG.warn("Some articles are searched by their words only for now", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return how many there were to do
  private static int complete(ArticleStore store, PassageIndex index) {
    var waiting = index.incomplete(AT_ONCE);
    if (waiting.isEmpty()) {
      return 0;
    }
    var articles = store.articles(waiting);
    index.add(articles);
    // What was corrected or left while the vectors were made has been put back as it was.
    var now = store.articles(waiting);
    var left = now.stream().map(Article::id).toList();
    index.remove(waiting.stream().filter(id -> !left.contains(id)).toList());
    var corrected = now.stream().filter(article -> !articles.contains(article)).toList();
    if (!corrected.isEmpty()) {
      index.addWords(corrected, OptionalLong.empty());
    }
    return waiting.size();
  }
}
