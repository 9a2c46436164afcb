package serai.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// The databases on which the same tests run.
enum Engine {
  SQLITE {
    @Override
    String url(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("serai.db");
    }
  },
  POSTGRESQL {
    @Override
    String url(Path folder) {
      var schema = "t" + Integer.toHexString(folder.toString().hashCode());
      return Server.url() + "&currentSchema=" + Server.schema(schema);
    }
  };

  /// The address of the database that belongs to a folder, the same one each time.
  abstract String url(Path folder);

  Database open(Path folder) {
    return Database.open(url(folder), Map.of());
  }

  /// One server for all tests; it ends with the process.
  static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private Server() {}

    static int port() {
      return RUNNING.getPort();
    }

    private static String url() {
      return "jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres";
    }

    /// One at a time: the server does not keep two that make one schema apart.
    private static synchronized String schema(String name) {
      try (var connection = RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create schema if not exists " + name);
        return name;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
