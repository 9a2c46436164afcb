package serai.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import serai.domain.ChatId;
import serai.domain.Place;

/// Keeps the messenger's limits before anything is sent.
///
/// Times count from the end of a send: however long it took on its way, the messenger then never
/// sees two sends closer together than they were here.
final class Pace {
  /// Chats remembered before those that may send again are forgotten.
  private static final int MANY = 10_000;

  private final FloodLimits limits;
  private final Semaphore overall;
  private final Map<ChatId, Deque<Long>> ends = new ConcurrentHashMap<>();

  Pace(FloodLimits limits) {
    this.limits = limits;
    this.overall = new Semaphore(limits.overall(), true);
  }

  /// Waits until something may be sent; [#sent] has to follow. The sends of one chat come one after
  /// the other.
  void await(Place place) throws InterruptedException {
    for (long left = left(place); left > 0; left = left(place)) {
      Thread.sleep(Duration.ofNanos(left));
    }
    overall.acquire();
  }

  /// Notes that a send is over, whatever became of it.
  void sent(Place place) {
    var sends = ends.computeIfAbsent(place.chat(), _ -> new ArrayDeque<>());
    synchronized (sends) {
      sends.add(System.nanoTime());
      while (sends.size() > (isGroup(place) ? limits.perGroup() : 1)) {
        sends.remove();
      }
    }
    if (ends.size() > MANY) {
      ends.entrySet().removeIf(entry -> isOver(entry.getValue()));
    }
    later(limits.overallTime(), overall::release);
  }

  /// Nanoseconds until the next message may go to a chat.
  private long left(Place place) {
    var sends = ends.get(place.chat());
    if (sends == null) {
      return 0;
    }
    synchronized (sends) {
      long now = System.nanoTime();
      long between = limits.between().toNanos() - (now - sends.getLast());
      return isGroup(place) && sends.size() >= limits.perGroup()
          ? Math.max(between, limits.groupTime().toNanos() - (now - sends.getFirst()))
          : between;
    }
  }

  private boolean isOver(Deque<Long> sends) {
    synchronized (sends) {
      long age = System.nanoTime() - sends.getLast();
      return age > limits.between().toNanos() && age > limits.groupTime().toNanos();
    }
  }

  private static boolean isGroup(Place place) {
    return place.kind() != Place.Kind.PRIVATE;
  }

  private static void later(Duration time, Runnable task) {
    if (time.isZero()) {
      task.run();
    } else {
      CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
          .execute(task);
    }
  }
}
