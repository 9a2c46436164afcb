package serai.sql;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// What differs from one database to another.
interface Dialect {
  /// The database as it may be shown and logged: without user and password.
  String name();

  HikariConfig settings();

  /// Waits at the beginning of a transaction that writes until no other writes.
  void takeTurn(Handle handle);

  /// Brings the tables up to date, one process at a time.
  void migrate(Runnable migration);

  /// The right to serve from this database, unless another process has it.
  Optional<AutoCloseable> sole(DataSource connections);

  /// What a failure means for the one who runs it.
  String advice(SQLException failure);

  /// Gives a connection back, or ends it.
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing a connection", e);
    }
  }
}
