package serai.answer;

import java.util.Optional;
import java.util.function.Supplier;

/// What is worked out at most once, and only when somebody asks: most claims are settled before all
/// is read. For one thread.
final class Once<T> {
  private final Supplier<T> source;
  private Optional<T> value = Optional.empty();

  Once(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    if (value.isEmpty()) {
      value = Optional.of(source.get());
    }
    return value.get();
  }
}
