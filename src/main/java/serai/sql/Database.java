package serai.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import serai.domain.Outage;

/// The database of one data folder, its tables up to date. Several processes may use it at once:
/// writers wait for one another.
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String FILE = "serai.db";

  /// How long a writer waits for another, in milliseconds.
  private static final int BUSY_TIMEOUT = 10_000;

  /// SQLite has one writer at a time; the others read.
  private static final int CONNECTIONS = 4;

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final Path file;
  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(Path file, HikariDataSource connections) {
    this.file = file;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
  }

  /// Opens `serai.db` in a data folder, both made when they are missing.
  ///
  /// @throws Outage naming the file and what to do
  public static Database in(Path dataFolder) {
    return open(SQLITE + dataFolder.resolve(FILE));
  }

  /// Opens the database of a JDBC address.
  ///
  /// @throws IllegalArgumentException when it is not `jdbc:sqlite:FILE`
  /// @throws Outage naming the file and what to do
  public static Database open(String url) {
    if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
      throw new IllegalArgumentException(
          "database.url is '"
              + url
              + "' (expected jdbc:sqlite:FILE; others are not supported yet)");
    }
    var file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", "")).toAbsolutePath();
    makeFolder(file);
    try {
      var database = new Database(file, new HikariDataSource(settings(url)));
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      throw DatabaseFailure.outage("opening the database", file, e);
    }
  }

  /// Reads, without keeping others from writing.
  <T> T read(String doing, HandleCallback<T, RuntimeException> callback) {
    try {
      return jdbi.withHandle(callback);
    } catch (JdbiException e) {
      throw DatabaseFailure.outage(doing, file, e);
    }
  }

  /// Writes in one transaction: all of it is kept for good, or nothing.
  <T> T write(String doing, HandleCallback<T, RuntimeException> callback) {
    try {
      return jdbi.inTransaction(callback);
    } catch (JdbiException e) {
      throw DatabaseFailure.outage(doing, file, e);
    }
  }

  void change(String doing, HandleConsumer<RuntimeException> consumer) {
    write(
        doing,
        handle -> {
          consumer.useHandle(handle);
          return file;
        });
  }

  @Override
  public void close() {
    connections.close();
  }

  private static void makeFolder(Path file) {
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

  private static HikariConfig settings(String url) {
    var settings = new HikariConfig();
    settings.setPoolName("serai");
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setInitializationFailTimeout(1);
    settings.addDataSourceProperty("journal_mode", "WAL");
    // A commit is on the disk when it returns, even if the power fails then.
    settings.addDataSourceProperty("synchronous", "FULL");
    settings.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    settings.addDataSourceProperty("busy_timeout", BUSY_TIMEOUT);
    settings.addDataSourceProperty("foreign_keys", "true");
    return settings;
  }

  /// Flyway does not lock SQLite, so that two processes starting together need a lock beside it;
  /// within one process a file lock does not help.
  private void migrate() {
    var lock = file.resolveSibling(file.getFileName() + ".lock");
    ONE_AT_A_TIME.lock();
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid()) {
        flyway().migrate();
      }
    } catch (IOException e) {
      throw new Outage(
          "locking " + lock + ": allow writing there, or choose another folder with --data", e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(connections)
        .locations("classpath:serai/sql/migration")
        .load();
  }
}
