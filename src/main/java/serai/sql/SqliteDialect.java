package serai.sql;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import serai.domain.Outage;

/// A file of SQLite.
final class SqliteDialect implements Dialect {
  static final String PREFIX = "jdbc:sqlite:";

  /// How long a writer waits for another, in milliseconds.
  private static final int BUSY_TIMEOUT = 10_000;

  /// SQLite has one writer at a time; the others read.
  private static final int CONNECTIONS = 4;

  /// Of each connection: what one batch of new articles touches need not be written twice.
  private static final int CACHE_KIBIBYTES = 16 << 10;

  // Primary result codes: https://www.sqlite.org/rescode.html
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;
  private static final int PRIMARY = 0xFF;

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final String url;
  private final Path file;

  SqliteDialect(String url) {
    this.url = url;
    this.file = Path.of(url.substring(PREFIX.length()).replaceFirst("\\?.*", "")).toAbsolutePath();
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public HikariConfig settings() {
    makeFolder();
    var settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.addDataSourceProperty("journal_mode", "WAL");
    // A commit is on the disk when it returns, even if the power fails then.
    settings.addDataSourceProperty("synchronous", "FULL");
    settings.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    settings.addDataSourceProperty("busy_timeout", BUSY_TIMEOUT);
    settings.addDataSourceProperty("foreign_keys", "true");
    settings.addDataSourceProperty("cache_size", -CACHE_KIBIBYTES);
    return settings;
  }

  /// Immediate transactions wait by themselves.
  @Override
  public void takeTurn(Handle handle) {}

  /// Flyway does not lock SQLite, so that two processes starting together need a lock beside it;
  /// within one process a file lock does not help.
  @Override
  public void migrate(Runnable migration) {
    var lock = beside("lock");
    ONE_AT_A_TIME.lock();
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid()) {
        migration.run();
      }
    } catch (IOException e) {
      throw cannotLock(lock, e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /// A lock on a file beside the database ends with its process, however that ends.
  @Override
  public Optional<AutoCloseable> sole(DataSource connections) {
    var lock = beside("serving");
    try {
      var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isFree(channel)) {
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw cannotLock(lock, e);
    }
  }

  @Override
  public String advice(SQLException failure) {
    return switch (failure.getErrorCode() & PRIMARY) {
      case FULL -> "cannot grow, the disk is full: free some space and try again; nothing is lost";
      case CORRUPT, NOT_A_DATABASE ->
          "is damaged or no database: move it away (keep it, with "
              + file.getFileName()
              + "-wal if there is one) and start again, or put a backup in its place";
      case READ_ONLY -> "may not be written: allow writing, or choose another folder with --data";
      case CANNOT_OPEN ->
          "cannot be opened: allow reading and writing there, or choose another folder with --data";
      case BUSY, LOCKED ->
          "is being written by another process: wait until it is done and try again";
      case INPUT_OUTPUT -> "cannot be read or written: check the disk it lies on";
      default -> "refused it";
    };
  }

  private void makeFolder() {
    var folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new Outage(
          "making the data folder "
              + folder
              + ": choose another with --data, or allow writing there",
          e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + "." + ending);
  }

  private static Outage cannotLock(Path lock, IOException cause) {
    return new Outage(
        "locking " + lock + ": allow writing there, or choose another folder with --data", cause);
  }
}
