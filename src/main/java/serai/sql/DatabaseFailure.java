package serai.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// What a failing database means for the one who runs it.
final class DatabaseFailure {
  // Primary result codes of SQLite: https://www.sqlite.org/rescode.html
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private static final int PRIMARY = 0xFF;

  private DatabaseFailure() {}

  /// The failure as an outage that names the file and what to do; an outage stays as it is.
  static Outage outage(String doing, Path file, RuntimeException failure) {
    if (failure instanceof Outage outage) {
      return outage;
    }
    return new Outage(doing + ": " + file + " " + advice(file, code(failure)), failure);
  }

  private static String advice(Path file, int code) {
    return switch (code) {
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

  private static int code(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql.getErrorCode() & PRIMARY;
      }
    }
    return 0;
  }
}
