package serai.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What was worked out last, so that it need not be worked out again: each once, and different
/// things at the same time.
final class Recent<K, V> {
  private final Map<K, Once<V>> values;

  /// @param most how many are remembered; those that were asked for longest ago go first
  Recent(int most) {
    this.values =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Function<K, V> work) {
    return once(key).get(() -> work.apply(key));
  }

  private synchronized Once<V> once(K key) {
    return values.computeIfAbsent(key, _ -> new Once<>());
  }

  /// One value, worked out by whoever comes first; tried again when that fails.
  private static final class Once<V> {
    private Optional<V> value = Optional.empty();

    synchronized V get(Supplier<V> work) {
      var known = value.orElseGet(work);
      value = Optional.of(known);
      return known;
    }
  }
}
