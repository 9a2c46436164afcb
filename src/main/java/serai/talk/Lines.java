package serai.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines in which things wait for their turn: in one line one after the other, the lines beside one
/// another. A line has a virtual thread while something waits in it.
///
/// @param <K> what tells one line from another
/// @param <T> what waits
final class Lines<K, T> {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final String name;
  private final Consumer<T> work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Map<K, Deque<T>> waiting = new HashMap<>();
  private final Set<Thread> threads = new HashSet<>();
  private volatile boolean stopped;

  /// @param work what happens with each thing; what it throws is logged, and its line goes on
  Lines(String name, Consumer<T> work) {
    this.name = name;
    this.work = work;
  }

  /// Puts a thing at the end of a line.
  void add(K line, T thing) {
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      var others = waiting.get(line);
      if (others != null) {
        others.add(thing);
      } else {
        waiting.put(line, new ArrayDeque<>(List.of(thing)));
        var thread = Thread.ofVirtual().name(name + " " + line).unstarted(() -> run(line));
        threads.add(thread);
        thread.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /// How many lines of a kind there are in which something waits or is done.
  int count(Predicate<K> kind) {
    lock.lock();
    try {
      return (int) waiting.keySet().stream().filter(kind).count();
    } finally {
      lock.unlock();
    }
  }

  /// Takes out what waits in a line, in order.
  List<T> take(K line) {
    lock.lock();
    try {
      var others = waiting.get(line);
      var taken = others == null ? List.<T>of() : List.copyOf(others);
      if (others != null) {
        others.clear();
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until all lines are empty, but no longer than this; what is at work then is interrupted,
  /// and what waits stays undone.
  ///
  /// @return whether all was done
  boolean stop(Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!waiting.isEmpty() && left > 0) {
        left = empty.awaitNanos(left);
      }
      return waiting.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      stopped = true;
      new ArrayList<>(threads).forEach(Thread::interrupt);
      lock.unlock();
    }
  }

  /// Whether the end has come, and nothing should be begun any more.
  boolean isStopped() {
    return stopped;
  }

  /// Waits until what was interrupted has ended.
  void join(Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!threads.isEmpty() && left > 0) {
        left = empty.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void run(K line) {
    for (var next = next(line); next.isPresent(); next = next(line)) {
      try {
        work.accept(next.get());
      } catch (RuntimeException | Error e) {
        LOG.error("{} {} goes on after a failure", name, line, e);
      }
    }
  }

  private Optional<T> next(K line) {
    lock.lock();
    try {
      var others = waiting.get(line);
      var next =
          others == null || stopped ? Optional.<T>empty() : Optional.ofNullable(others.poll());
      if (next.isEmpty()) {
        waiting.remove(line);
        threads.remove(Thread.currentThread());
        empty.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
