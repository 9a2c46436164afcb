package serai.talk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import serai.domain.Place;

/// The answers that are being written, each in its place, so that a reader can stop one, and one
/// that takes long gives way to what the same reader asks next.
final class Writing {
  private final Map<Place, Pen> pens = new ConcurrentHashMap<>();

  /// Who writes, and whether a reader has stopped it.
  private static final class Pen {
    private final Thread thread = Thread.currentThread();
    private final Order order;
    private boolean stopped;
    private boolean gaveWay;

    private Pen(Order order) {
      this.order = order;
    }
  }

  /// What is to be written.
  ///
  /// @param slow whether a language model writes it, which may take long
  record Order(Place place, long reader, String question, boolean slow) {}

  /// How the writing ended.
  sealed interface End<T> {}

  /// It came to its end; when it was stopped, with what there was by then.
  record Done<T>(T what) implements End<T> {}

  /// A reader stopped it, and there is nothing.
  record Stopped<T>() implements End<T> {}

  /// The reader asked something else, and there is nothing.
  record GaveWay<T>() implements End<T> {}

  /// Writes on the calling thread until done or stopped.
  <T> End<T> write(Order order, Supplier<T> work) {
    var pen = new Pen(order);
    pens.put(order.place(), pen);
    try {
      var what = work.get();
      laidDown(pen);
      return new Done<>(what);
    } catch (RuntimeException e) {
      if (laidDown(pen)) {
        return pen.gaveWay ? new GaveWay<>() : new Stopped<>();
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
              pen.gaveWay = false;
              pen.thread.interrupt();
              return pen;
            })
        != null;
  }

  /// Stops what a language model writes there for a reader who asks something else now.
  void giveWay(Place place, long reader, String question) {
    pens.computeIfPresent(
        place,
        (_, pen) -> {
          var order = pen.order;
          if (order.slow()
              && !pen.stopped
              && order.reader() == reader
              && !order.question().equals(question)) {
            pen.stopped = true;
            pen.gaveWay = true;
            pen.thread.interrupt();
          }
          return pen;
        });
  }

  /// Ends the writing. An interruption that came from a reader ends with it; any other one stays.
  private boolean laidDown(Pen pen) {
    pens.remove(pen.order.place(), pen);
    if (!pen.stopped) {
      return false;
    }
    var _ = Thread.interrupted();
    return true;
  }
}
