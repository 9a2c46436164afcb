package serai.talk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import serai.domain.Place;

/// The answers that are being written, each in its place, so that a reader can stop one.
final class Writing {
  private final Map<Place, Pen> pens = new ConcurrentHashMap<>();

  /// Who writes, and whether a reader has stopped it.
  private static final class Pen {
    private final Thread thread = Thread.currentThread();
    private boolean stopped;
  }

  /// How the writing ended.
  sealed interface End<T> {}

  /// It came to its end; when it was stopped, with what there was by then.
  record Done<T>(T what) implements End<T> {}

  /// A reader stopped it, and there is nothing.
  record Stopped<T>() implements End<T> {}

  /// Writes on the calling thread until done or stopped.
  <T> End<T> write(Place place, Supplier<T> work) {
    var pen = new Pen();
    pens.put(place, pen);
    try {
      var what = work.get();
      laidDown(place, pen);
      return new Done<>(what);
    } catch (RuntimeException e) {
      if (laidDown(place, pen)) {
        return new Stopped<>();
      }
      throw e;
    }
  }

  /// How many answers are being written now.
  int count() {
    return pens.size();
  }

  boolean isWriting(Place place) {
    return pens.containsKey(place);
  }

  /// Stops what is being written there.
  ///
  /// @return whether there was something to stop
  boolean stop(Place place) {
    return pens.computeIfPresent(
            place,
            (_, pen) -> {
              pen.stopped = true;
              pen.thread.interrupt();
              return pen;
            })
        != null;
  }

  /// Ends the writing. An interruption that came from a reader ends with it; any other one stays.
  private boolean laidDown(Place place, Pen pen) {
    pens.remove(place, pen);
    if (!pen.stopped) {
      return false;
    }
    var _ = Thread.interrupted();
    return true;
  }
}
