package serai.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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

  /// Until when chats take nothing, because the messenger said so.
  private final Map<ChatId, Long> holds = new ConcurrentHashMap<>();

  private final CountDownLatch ending;

  /// @param ending after which nothing is begun that nobody waits for
  Pace(FloodLimits limits, CountDownLatch ending) {
    this.limits = limits;
    this.ending = ending;
    this.overall = new Semaphore(limits.overall(), true);
    this.step =
        limits.overallTime().dividedBy(limits.overall() - limits.overall() / RESERVED).toNanos();
  }

  /// Waits until something may be sent; [#sent] has to follow. What readers of a chat wait for
  /// comes one after the other, and so does the rest.
  ///
  /// @param urgent whether a reader waits for it
  /// @throws InterruptedException also when the end has come for what is not urgent
  void await(Place place, boolean urgent) throws InterruptedException {
    if (!urgent) {
      awaitPatiently(place);
      return;
    }
    for (long left = left(place); left > 0; left = left(place)) {
      Thread.sleep(Duration.ofNanos(left));
    }
    overall.acquire();
  }

  /// Notes that a chat takes nothing for so long.
  void hold(ChatId chat, Duration pause) {
    holds.put(chat, System.nanoTime() + pause.toNanos());
  }

  /// Others may send something to the chat meanwhile.
  private void awaitPatiently(Place place) throws InterruptedException {
    do {
      rest(left(place));
    } while (!isTurn(place));
  }

  private boolean isTurn(Place place) throws InterruptedException {
    patient.lockInterruptibly();
    try {
      if (left(place) > 0) {
        return false;
      }
      rest(next - System.nanoTime());
      next = Math.max(next + step, System.nanoTime());
      overall.acquire();
      return true;
    } finally {
      patient.unlock();
    }
  }

  private void rest(long nanos) throws InterruptedException {
    if (ending.await(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the end has come");
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
    if (holds.size() > MANY) {
      holds.values().removeIf(until -> until - System.nanoTime() <= 0);
    }
    later(limits.overallTime(), overall::release);
  }

  /// Nanoseconds until the next message may go to a chat.
  private long left(Place place) {
    long now = System.nanoTime();
    var until = holds.get(place.chat());
    long held = until == null ? 0 : until - now;
    var sends = ends.get(place.chat());
    return sends == null ? held : Math.max(held, left(place, sends, now));
  }

  private long left(Place place, Deque<Long> sends, long now) {
    synchronized (sends) {
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
