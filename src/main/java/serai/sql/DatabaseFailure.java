package serai.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// What a failing database means for the one who runs it.
final class DatabaseFailure {
  private DatabaseFailure() {}

  /// The failure as an outage that names the database and what to do; an outage stays as it is.
  static Outage outage(String doing, Dialect dialect, Exception failure) {
    return failure instanceof Outage outage
        ? outage
        : new Outage(doing + ": " + dialect.name() + " " + advice(dialect, failure), failure);
  }

  /// The innermost failure that carries a code knows best.
  private static String advice(Dialect dialect, Throwable failure) {
    var advice = "refused it";
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getErrorCode() != 0 || sql.getSQLState() != null)) {
        advice = dialect.advice(sql);
      }
    }
    return advice;
  }
}
