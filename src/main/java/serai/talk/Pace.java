package serai.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import serai.domain.ChatId;
import serai.domain.Place;

/// Keeps the messenger's limits before anything is sent.
///
/// Times count from the end of a send: however long it took on its way, the messenger then never
/// sees two sends closer together than they were here.
final class Pace {
  /// Chats remembered before those that may send again are forgotten.
  private static final int MANY = 10_000;

  /// One message in so many is kept free for what readers wait for.
  private static final int RESERVED = 10;

  private final FloodLimits limits;
  private final Semaphore overall;

  /// What nobody waits for queues here first, and stands in the queue for all with one message at a
  /// time: an answer is never behind more than that one, however many editions are to be sent.
  private final ReentrantLock patient = new ReentrantLock(true);

  /// Nanoseconds from one such message to the next: evenly, so that few are on their way when a
  /// process dies, and less than the limit, so that an answer finds room.
  private final long step;

  private long next = System.nanoTime();

  private final Map<ChatId, Deque<Long>> ends = new ConcurrentHashMap<>();

  Pace(FloodLimits limits) {
    this.limits = limits;
    this.overall = new Semaphore(limits.overall(), true);
    this.step =
        limits.overallTime().dividedBy(limits.overall() - limits.overall() / RESERVED).toNanos();
  }

  /// Waits until something may be sent; [#sent] has to follow. The sends of one chat come one after
  /// the other.
  ///
  /// @param urgent whether a reader waits for it
  void await(Place place, boolean urgent) throws InterruptedException {
    for (long left = left(place); left > 0; left = left(place)) {
      Thread.sleep(Duration.ofNanos(left));
    }
    if (urgent) {
      overall.acquire();
      return;
    }
    patient.lockInterruptibly();
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      next = Math.max(next + step, System.nanoTime());
      overall.acquire();
    } finally {
      patient.unlock();
    }
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
