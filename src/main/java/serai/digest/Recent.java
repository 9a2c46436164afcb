package serai.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was worked out last, so that it need not be worked out again; one at a time.
final class Recent<K, V> {
  private final Map<K, V> values;

  /// @param most how many are remembered; those that were asked for longest ago go first
  Recent(int most) {
    this.values =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized V get(K key, Function<K, V> work) {
    var known = values.get(key);
    if (known == null) {
      known = work.apply(key);
      values.put(key, known);
    }
    return known;
  }
}
