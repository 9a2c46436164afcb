package serai.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What is begun in the background at once and waited for where it is needed.
final class Early<T> {
  private final CompletableFuture<T> work;

  private Early(CompletableFuture<T> work) {
    this.work = work;
  }

  static <T> Early<T> of(Supplier<T> work) {
    return new Early<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
  }

  /// What came of it; throws what the work threw.
  T get() {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
