package serai.gather;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.port.ArticleStore;
import serai.port.PassageIndex;

/// What an index lacks of the store, and the way to bring it level: by what has changed since, or
/// anew where that is not known or is most of a large store.
public final class CatchUp {
  /// Articles read and indexed in one go.
  private static final int PORTION = 50;

  /// Of a store of some size; beyond that building anew is as quick and leaves a smaller index.
  private static final double MOST = 0.5;

  private final ArticleStore store;
  private final PassageIndex index;
  private final long revision;
  private final int stored;
  private final Optional<Set<ArticleId>> changed;

  private CatchUp(
      ArticleStore store,
      PassageIndex index,
      long revision,
      int stored,
      Optional<Set<ArticleId>> changed) {
    this.store = store;
    this.index = index;
    this.revision = revision;
    this.stored = stored;
    this.changed = changed;
  }

  /// Looks how far an index is behind.
  public static CatchUp of(ArticleStore store, PassageIndex index) {
    // Read first: what is stored meanwhile is newer than the index will claim to be.
    long revision = store.revision();
    int stored = store.coverage().articles();
    var reflected = index.revision();
    var changed =
        reflected.isPresent()
            ? store.changedSince(reflected.getAsLong())
            : Optional.<Set<ArticleId>>empty();
    return new CatchUp(
        store,
        index,
        revision,
        stored,
        changed.filter(ids -> ids.size() <= Math.max(PORTION, MOST * stored)));
  }

  /// How many articles there are to do.
  public int articles() {
    return changed.map(Set::size).orElse(stored);
  }

  /// Brings the index level.
  ///
  /// @param progress told how many articles are done, now and then
  public void run(IntConsumer progress) {
    if (changed.isEmpty()) {
      index.rebuild(store, progress);
      return;
    }
    var done = 0;
    for (var portion : portions(changed.get())) {
      index.add(present(portion));
      done += portion.size();
      progress.accept(done);
    }
    index.reflects(revision);
  }

  /// Brings the index level without waiting for vectors, as far as it need not be built anew.
  public void wordsFirst() {
    if (changed.isEmpty()) {
      index.rebuild(store, _ -> {});
      return;
    }
    for (var portion : portions(changed.get())) {
      index.addWords(present(portion), OptionalLong.empty());
    }
    index.reflects(revision);
  }

  /// Those that are still in the store; the others leave the index.
  private List<Article> present(Collection<ArticleId> ids) {
    var articles = store.articles(ids);
    var gone = new HashSet<>(ids);
    articles.stream().map(Article::id).toList().forEach(gone::remove);
    index.remove(List.copyOf(gone));
    return articles;
  }

  private static List<List<ArticleId>> portions(Set<ArticleId> ids) {
    var all = List.copyOf(ids);
    var portions = new ArrayList<List<ArticleId>>();
    for (int from = 0; from < all.size(); from += PORTION) {
      portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
    }
    return portions;
  }
}
