package serai.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import serai.domain.Outage;

/// What went wrong, as one plain sentence for whoever typed the command.
final class Complaint {
  private Complaint() {}

  /// An outage says itself what to do, unless a file is the reason: then the system knows more.
  static String of(Outage outage) {
    var doing = String.valueOf(outage.getMessage());
    return outage.getCause() instanceof IOException cause
        ? reason(cause).map(reason -> doing + ": " + reason).orElse(doing)
        : doing;
  }

  private static Optional<String> reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException missing -> Optional.of("there is no " + missing.getFile());
      case AccessDeniedException denied ->
          Optional.of("the system does not allow it for " + denied.getFile());
      case FileAlreadyExistsException _ -> Optional.of("a file of that name is in the way");
      case FileSystemException failed ->
          Optional.ofNullable(failed.getReason()).map(Complaint::advice);
      default -> Optional.ofNullable(cause.getMessage()).map(Complaint::advice);
    };
  }

  private static String advice(String reason) {
    return reason.contains("No space left") || reason.contains("Disk quota")
        ? "the disk is full; free some space and try again, nothing stored is lost"
        : reason;
  }
}
