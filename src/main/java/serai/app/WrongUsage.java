package serai.app;

/// Something that the caller can mend: a wrong argument, a missing file, a bad setting. The message
/// is a sentence that names it and says what was expected.
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsage(String message) {
    super(message);
  }

  WrongUsage(String message, Throwable cause) {
    super(message, cause);
  }
}
