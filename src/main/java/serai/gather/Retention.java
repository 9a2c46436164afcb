package serai.gather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import serai.domain.ArticleId;
import serai.domain.FeedItem;
import serai.port.ArticleStore;
import serai.port.FeedRecords;
import serai.port.PassageIndex;

/// Keeps what was gathered within bounds, where any are set. What came with the corpus or was
/// handed in by readers stays.
public final class Retention {
  private static final int AT_ONCE = 500;

  /// How long refusals, failures and visits are remembered.
  private static final Duration MEMORY = Duration.ofDays(180);

  private final ArticleStore store;
  private final FeedRecords records;
  private final PassageIndex index;
  private final Indexing indexing;
  private final Optional<Duration> age;
  private final OptionalInt count;
  private final InstantSource clock;

  /// @param age how long after it was found an article stays; empty: for ever
  /// @param count how many gathered articles stay, the newest; empty: all
  public Retention(
      ArticleStore store,
      FeedRecords records,
      PassageIndex index,
      Indexing indexing,
      Optional<Duration> age,
      OptionalInt count,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.index = index;
    this.indexing = indexing;
    this.age = age;
    this.count = count;
    this.clock = clock;
  }

  /// Takes out what is too old or too much.
  ///
  /// @return how many articles left
  public int run() {
    records.forget(clock.instant().minus(MEMORY));
    int gone = 0;
    var next = next();
    while (!next.isEmpty()) {
      gone += takeOut(next);
      next = next();
    }
    return gone;
  }

  private List<FeedItem> next() {
    var old =
        age.map(limit -> records.foundBefore(clock.instant().minus(limit), AT_ONCE))
            .orElse(List.of());
    return old.isEmpty() && count.isPresent() ? records.beyond(count.getAsInt(), AT_ONCE) : old;
  }

  private int takeOut(List<FeedItem> items) {
    int[] gone = {0};
    boolean[] isLevel = {true};
    indexing.alone(() -> {
      long revision = store.revision();
      boolean wasLevel = index.revision().equals(OptionalLong.of(revision));
      int changes = 0;
      for (var group : items.stream().collect(Collectors.groupingBy(FeedItem::outlet)).entrySet()) {
        int removed = store.remove(ids(group.getValue()), group.getKey());
        gone[0] += removed;
        changes += removed > 0 ? 1 : 0;
      }
      records.expire(ids(items));
      isLevel[0] = wasLevel && store.revision() == revision + changes;
      if (isLevel[0]) {
        index.remove(ids(items).stream().filter(id -> store.article(id).isEmpty()).toList());
        index.reflects(revision + changes);
      }
    });
    if (!isLevel[0]) {
      indexing.level();
    }
    return gone[0];
  }

  private static List<ArticleId> ids(List<FeedItem> items) {
    return items.stream().flatMap(item -> item.article().stream()).distinct().toList();
  }
}
