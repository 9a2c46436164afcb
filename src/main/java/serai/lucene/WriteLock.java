package serai.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// The right to write to the index, held by one process at a time and only while it writes. The
/// system takes it back from a process that dies.
final class WriteLock implements AutoCloseable {
  private static final String FILE = "lock";
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LONGEST_NUMBER = 20;

  private final FileChannel channel;
  private final FileLock lock;

  private WriteLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// @param patience how long to wait for another process
  /// @throws Outage when another process still writes then
  static WriteLock take(Path folder, Duration patience) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      var lock = waited(channel, patience);
      if (lock == null) {
        throw new Outage(
            "another process"
                + holder(channel)
                + " is writing to the search index in "
                + folder
                + ": wait until it is done, or stop it and try again");
      }
      sign(channel);
      return new WriteLock(channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// @throws IOException when the lock was lost, as on a network drive that went away
  void check() throws IOException {
    if (!lock.isValid()) {
      throw new IOException("the lock on the search index was lost");
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }

  private static @Nullable FileLock waited(FileChannel channel, Duration patience)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      var lock = tried(channel);
      if (lock != null || System.nanoTime() - end >= 0) {
        return lock;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held within this process, by another index on the same folder.
      return null;
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    var number = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(number.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    var number = ByteBuffer.allocate(LONGEST_NUMBER);
    channel.read(number, 0);
    var text = new String(number.array(), 0, number.position(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "" : " (number " + text + ")";
  }
}
