package serai.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import serai.domain.Outage;

/// Held by the one process that brings the index level; the others wait and find it done. The
/// system takes it back from a process that dies.
final class IndexingLock implements AutoCloseable {
  private static final String FILE = "indexing.lock";
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;
  private final FileLock lock;

  private IndexingLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Waits for the lock.
  ///
  /// @param waiting told once when another holds it
  static IndexingLock take(Path folder, Runnable waiting) {
    var file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        return new IndexingLock(channel, waited(channel, waiting));
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Outage("locking " + file, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      throw new Outage("unlocking the index", e);
    }
  }

  private static FileLock waited(FileChannel channel, Runnable waiting) throws IOException {
    var lock = tried(channel);
    if (lock.isEmpty()) {
      waiting.run();
    }
    while (lock.isEmpty()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      lock = tried(channel);
    }
    return lock.get();
  }

  private static Optional<FileLock> tried(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      // Held within this process, by another that was opened on the same folder.
      return Optional.empty();
    }
  }
}
