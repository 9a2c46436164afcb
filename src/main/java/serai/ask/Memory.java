package serai.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import serai.ask.Ask.Asked;
import serai.domain.Question;

/// Answers that were given a while ago, each for as long as what it was found in stays as it is:
/// many readers ask the same, and what is offered under an answer is asked again and again.
///
/// Two questions are the same when they were understood alike in everything, the day included.
final class Memory {
  /// Answers remembered at most: some tens of megabytes when no two of them share an article.
  private static final int MOST = 1_000;

  /// Passages get their vectors after they can be found, which no edition tells of.
  private static final Duration HOLDS = Duration.ofMinutes(10);

  /// As long as a search takes an edition for the newest too.
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Supplier<?> edition;
  private final Duration fresh;
  private final AtomicReference<Seen> seen;
  private final Cache<Key, Asked> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HOLDS).build();

  private record Key(Question question, Object edition) {}

  /// An edition and when it was looked up, by [System#nanoTime].
  private record Seen(Object edition, long at) {}

  /// @param edition what stands in store and index: another value whenever that changes
  Memory(Supplier<?> edition) {
    this(edition, FRESH);
  }

  /// @param fresh how long an edition is taken for the newest
  Memory(Supplier<?> edition, Duration fresh) {
    this.edition = edition;
    this.fresh = fresh;
    this.seen = new AtomicReference<>(look());
  }

  /// What is known, else what is found anew; of several who ask the same at once one finds it.
  Asked asked(Question question, Function<Question, Asked> anew) {
    return known.get(new Key(question, current()), key -> anew.apply(key.question()));
  }

  private Object current() {
    var last = seen.get();
    if (System.nanoTime() - last.at() >= fresh.toNanos()) {
      last = look();
      seen.set(last);
    }
    return last.edition();
  }

  private Seen look() {
    return new Seen(edition.get(), System.nanoTime());
  }
}
