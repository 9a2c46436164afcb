package serai.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import serai.domain.Outage;

/// Writes that come at the same time, joined into one transaction: a commit waits for the disk, and
/// many writers then wait once together.
///
/// Each write is kept for good when its call returns. One that fails takes no other with it.
final class GroupCommit implements AutoCloseable {
  /// Writes in one transaction at most, so that the first of them does not wait too long.
  private static final int MOST = 128;

  private final Database database;
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  /// A thread of the platform: a commit would hold on to the carrier of a virtual one.
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("serai-commits").factory());

  GroupCommit(Database database) {
    this.database = database;
  }

  /// Writes, and returns when it is kept; an interrupt does not shorten that.
  ///
  /// @throws Outage when it is not kept, or when that cannot be known
  <T> T write(String doing, HandleCallback<T, RuntimeException> callback) {
    var write = new Write<>(doing, callback);
    waiting.add(write);
    try {
      writer.execute(this::commit);
      return write.done.join();
    } catch (RejectedExecutionException e) {
      throw new Outage(doing + ": the database is being closed", e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Returns when all that was begun is kept.
  @Override
  public void close() {
    writer.close();
  }

  private void commit() {
    var group = new ArrayList<Write<?>>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      group.add(next);
      if (group.size() == MOST) {
        break;
      }
    }
    if (group.size() == 1) {
      alone(group.getFirst());
    } else if (!group.isEmpty()) {
      together(group);
    }
  }

  /// Where the commit itself fails nobody knows whether it is kept, so that nothing is tried again
  /// here.
  private void together(List<Write<?>> group) {
    var all = new AllWritten();
    try {
      database.change(
          "writing",
          handle -> {
            group.forEach(write -> write.run(handle));
            all.written = true;
          });
      group.forEach(Write::kept);
    } catch (RuntimeException e) {
      if (all.written) {
        group.forEach(write -> write.failed(e));
      } else {
        group.forEach(this::alone);
      }
    }
  }

  private void alone(Write<?> write) {
    try {
      database.change(write.doing, write::run);
      write.kept();
    } catch (RuntimeException e) {
      write.failed(e);
    }
  }

  /// Whether every statement of a group went well.
  private static final class AllWritten {
    private boolean written;
  }

  /// One caller's write.
  private static final class Write<T> {
    private final String doing;
    private final HandleCallback<T, RuntimeException> callback;
    private final List<T> result = new ArrayList<>(1);
    private final CompletableFuture<T> done = new CompletableFuture<>();

    Write(String doing, HandleCallback<T, RuntimeException> callback) {
      this.doing = doing;
      this.callback = callback;
    }

    void run(Handle handle) {
      result.clear();
      result.add(callback.withHandle(handle));
    }

    void kept() {
      done.complete(result.getFirst());
    }

    void failed(RuntimeException failure) {
      done.completeExceptionally(failure);
    }
  }
}
