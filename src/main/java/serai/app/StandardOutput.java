package serai.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import serai.domain.Outage;

/// Standard output that does not swallow failures, as [java.io.PrintStream] would.
final class StandardOutput extends OutputStream {
  private final FileOutputStream stream = new FileOutputStream(FileDescriptor.out);

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
        throw new Unread(e);
      }
      throw new Outage("writing to standard output", e);
    }
  }

  /// Whoever read standard output has seen enough, as `head` does: no failure of ours.
  static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unread(Throwable cause) {
      super("nobody reads standard output any more", cause);
    }
  }
}
