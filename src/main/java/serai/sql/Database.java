package serai.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import serai.domain.Outage;

/// A database, its tables up to date: a file of SQLite, or one on a PostgreSQL server. Several
/// processes may use it at once: writers wait for one another.
public final class Database implements AutoCloseable {
  private static final String FILE = "serai.db";

  private final Dialect dialect;
  private final HikariDataSource connections;
  private final Jdbi jdbi;

  /// Threads that write queue here, in order: a database's own way of waiting for one another may
  /// keep one of them waiting for as long as others come.
  private final ReentrantLock turn = new ReentrantLock(true);

  private Database(Dialect dialect, HikariDataSource connections) {
    this.dialect = dialect;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
  }

  /// Opens `serai.db` in a data folder, both made when they are missing.
  ///
  /// @throws Outage naming the file and what to do
  public static Database in(Path dataFolder) {
    return open(SqliteDialect.PREFIX + dataFolder.resolve(FILE), Map.of());
  }

  /// Opens the database of a JDBC address.
  ///
  /// @param environment where PGUSER and PGPASSWORD may stand, when the address has no user
  /// @throws IllegalArgumentException when it is neither `jdbc:sqlite:FILE` nor
  ///   `jdbc:postgresql://HOST/NAME`
  /// @throws Outage naming the database, never its password, and what to do
  public static Database open(String url, Map<String, String> environment) {
    var dialect = dialect(url, environment);
    var connections = Optional.<HikariDataSource>empty();
    try {
      var settings = dialect.settings();
      settings.setPoolName("serai");
      settings.setMinimumIdle(1);
      settings.setInitializationFailTimeout(1);
      var opened = new HikariDataSource(settings);
      connections = Optional.of(opened);
      dialect.migrate(() -> flyway(opened).migrate());
      return new Database(dialect, opened);
    } catch (RuntimeException e) {
      connections.ifPresent(HikariDataSource::close);
      throw DatabaseFailure.outage("opening the database", dialect, e);
    }
  }

  /// The right to serve readers from this database, until it is closed or the process ends; empty
  /// while another process has it. Two that served at once would send everything twice.
  ///
  /// @throws Outage when that cannot be found out
  public Optional<AutoCloseable> sole() {
    return dialect.sole(connections);
  }

  /// For a library that keeps its own table here.
  DataSource connections() {
    return connections;
  }

  /// Reads, without keeping others from writing.
  <T> T read(String doing, HandleCallback<T, RuntimeException> callback) {
    try {
      return jdbi.withHandle(callback);
    } catch (JdbiException e) {
      throw DatabaseFailure.outage(doing, dialect, e);
    }
  }

  /// Writes in one transaction: all of it is kept for good, or nothing.
  <T> T write(String doing, HandleCallback<T, RuntimeException> callback) {
    turn.lock();
    try {
      return jdbi.inTransaction(handle -> {
        dialect.takeTurn(handle);
        return callback.withHandle(handle);
      });
    } catch (JdbiException e) {
      throw DatabaseFailure.outage(doing, dialect, e);
    } finally {
      turn.unlock();
    }
  }

  void change(String doing, HandleConsumer<RuntimeException> consumer) {
    write(
        doing,
        handle -> {
          consumer.useHandle(handle);
          return doing;
        });
  }

  @Override
  public void close() {
    connections.close();
  }

  private static Dialect dialect(String url, Map<String, String> environment) {
    if (url.startsWith(SqliteDialect.PREFIX) && url.length() > SqliteDialect.PREFIX.length()) {
      return new SqliteDialect(url);
    }
    if (url.startsWith(PostgresDialect.PREFIX + "//")) {
      return new PostgresDialect(url, environment);
    }
    throw new IllegalArgumentException(
        "database.url is '"
            + url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//")
            + "' (expected jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/NAME)");
  }

  /// Parts that were built side by side bring their tables in any order.
  private static Flyway flyway(HikariDataSource connections) {
    return Flyway.configure()
        .dataSource(connections)
        .outOfOrder(true)
        .locations("classpath:serai/sql/schema")
        .load();
  }
}
