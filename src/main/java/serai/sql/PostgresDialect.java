package serai.sql;

import com.zaxxer.hikari.HikariConfig;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// A database of a PostgreSQL server.
final class PostgresDialect implements Dialect {
  static final String PREFIX = "jdbc:postgresql:";

  /// Readers, the one who writes, and the one who holds the right to serve.
  private static final int CONNECTIONS = 8;

  /// How long to wait for a connection, in milliseconds.
  private static final int PATIENCE = 10_000;

  // Names of our locks, each for one schema: any two numbers that others do not use.
  private static final String LOCK = "(%d, hashtext(current_schema()))";
  private static final String WRITING = LOCK.formatted(0x5E4A1);
  private static final String SERVING = LOCK.formatted(0x5E4A2);

  /// User and password before the host, as other programs write them.
  private static final Pattern USER_INFO = Pattern.compile("//([^:@/?]*)(?::([^@/?]*))?@");

  private final String address;
  private final String query;
  private final Map<String, String> credentials = new HashMap<>();

  /// @param environment where PGUSER and PGPASSWORD may stand
  PostgresDialect(String url, Map<String, String> environment) {
    environment.forEach((name, value) -> {
      switch (name) {
        case "PGUSER" -> credentials.put("user", value);
        case "PGPASSWORD" -> credentials.put("password", value);
        default -> {}
      }
    });
    var parts = url.split("\\?", 2);
    var userInfo = USER_INFO.matcher(parts[0]);
    if (userInfo.find()) {
      credentials.put("user", decoded(userInfo.group(1)));
      Optional.ofNullable(userInfo.group(2))
          .ifPresent(password -> credentials.put("password", decoded(password)));
    }
    this.address = userInfo.replaceFirst("//");
    this.query = parts.length > 1 ? withoutCredentials(parts[1]) : "";
  }

  @Override
  public String name() {
    return address.substring("jdbc:".length());
  }

  @Override
  public HikariConfig settings() {
    var settings = new HikariConfig();
    settings.setJdbcUrl(address + query);
    credentials.forEach(settings::addDataSourceProperty);
    settings.addDataSourceProperty("ApplicationName", "serai");
    settings.addDataSourceProperty("tcpKeepAlive", "true");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setConnectionTimeout(PATIENCE);
    return settings;
  }

  /// As with SQLite one writes at a time, so that nobody ever has to begin anew.
  @Override
  public void takeTurn(Handle handle) {
    handle.createUpdate("select pg_advisory_xact_lock" + WRITING).execute();
  }

  /// Flyway takes a lock of its own.
  @Override
  public void migrate(Runnable migration) {
    migration.run();
  }

  /// The lock belongs to a connection: the server lets go of it when the process has ended, however
  /// it did.
  @Override
  public Optional<AutoCloseable> sole(DataSource connections) {
    try {
      var connection = connections.getConnection();
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select pg_try_advisory_lock" + SERVING)) {
        if (row.next() && row.getBoolean(1)) {
          return Optional.of(() -> {
            try (var release = connection.createStatement()) {
              release.execute("select pg_advisory_unlock" + SERVING);
            } finally {
              Dialect.close(connection);
            }
          });
        }
      }
      Dialect.close(connection);
      return Optional.empty();
    } catch (SQLException e) {
      throw DatabaseFailure.outage("asking whether another process serves", this, e);
    }
  }

  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  @Override
  public String advice(SQLException failure) {
    var state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return switch (state) {
      case "28P01", "28000" ->
          "does not let this user in: check user and password in SERAI_DATABASE_URL, or PGUSER and"
              + " PGPASSWORD";
      case "3D000" -> "does not exist on that server: create it, or name another database";
      case "42501" -> "does not let this user make tables: grant it that";
      case "53100" -> "cannot grow, the server's disk is full: free some space and try again";
      case "53300" -> "has no connection left: raise max_connections, or stop what uses them";
      case "25006" -> "may not be written: name a server that is no replica";
      case "57P01", "57P02", "57P03" -> "is starting or stopping: wait and try again";
      default ->
          state.startsWith("08")
              ? "does not answer: check that the server runs, and its host and port"
              : "refused it";
    };
  }

  private String withoutCredentials(String given) {
    var others = new ArrayList<String>();
    for (var parameter : given.split("&", -1)) {
      var parts = parameter.split("=", 2);
      if (parts.length > 1 && (parts[0].equals("user") || parts[0].equals("password"))) {
        credentials.put(parts[0], decoded(parts[1]));
      } else {
        others.add(parameter);
      }
    }
    return others.isEmpty() ? "" : "?" + String.join("&", others);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
