package serai.answer;

import java.util.Optional;
import java.util.function.Supplier;

/// What is worked out at most once, and only when somebody asks: most claims are settled before all
/// is read. Two threads that ask at once may both work it out, and get the same.
final class Once<T> {
  private final Supplier<T> source;
  private volatile Optional<T> value = Optional.empty();

  Once(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    var known = value;
    if (known.isEmpty()) {
      known = Optional.of(source.get());
      value = known;
    }
    return known.get();
  }
}
