package serai.app;

import java.util.concurrent.Semaphore;
import serai.domain.Update;
import serai.talk.Handler;
import serai.talk.Outcome;

/// A handler that works on so many updates at a time as there is room for; the others wait in the
/// order in which they came. Two hundred answers at once on two cores would all be late, and hold
/// their memory all the while.
record BoundedHandler(Handler handler, Semaphore room) implements Handler {
  /// Answers at a time for each core, when answering is all computing.
  private static final int COMPUTED = 2;

  /// Answers at a time when a language model writes them elsewhere, and we only wait.
  private static final int COMPOSED = 64;

  static BoundedHandler of(Handler handler, boolean model) {
    int places = model ? COMPOSED : COMPUTED * Runtime.getRuntime().availableProcessors();
    return new BoundedHandler(handler, new Semaphore(places, true));
  }

  @Override
  public void notice(Update update) {
    handler.notice(update);
  }

  @Override
  public Outcome handle(Update update) {
    try {
      room.acquire();
    } catch (InterruptedException e) {
      // The reader has stopped the answer before it began.
      Thread.currentThread().interrupt();
      return Outcome.nothing();
    }
    try {
      return handler.handle(update);
    } finally {
      room.release();
    }
  }
}
