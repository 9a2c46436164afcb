package serai.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// The end of a long-running command: asked for by the system (SIGTERM, Ctrl-C) or by the program
/// itself, it lets the command finish and then ends the process with 0.
final class OrderlyEnd {
  /// Longer than the command's own limits together.
  private static final Duration LONGEST = Duration.ofSeconds(28);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /// Counted down when the end is asked for.
  CountDownLatch asked() {
    return asked;
  }

  /// Runs a command; being stopped is how it normally ends.
  int during(IntSupplier command) {
    var hook = new Thread(this::finish, "end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return command.getAsInt();
    } finally {
      done.countDown();
      forget(hook);
    }
  }

  private void finish() {
    asked.countDown();
    try {
      if (done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        // The virtual machine's own code for a SIGTERM would be 143.
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(Main.FAILED);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // It runs already.
    }
  }
}
