package serai.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.FeedHealth;
import serai.domain.Outlet;
import serai.domain.Outlets;

/// The outlets from which nothing can come, so that a reader knows what an edition may lack.
public final class SilentOutlets {
  private SilentOutlets() {}

  /// Their names, in the order of the settings.
  ///
  /// @param health of each outlet's feeds, by the outlet's id
  public static List<String> among(Outlets outlets, Map<String, FeedHealth> health, Instant now) {
    return outlets.all().stream()
        .filter(outlet ->
            Optional.ofNullable(health.get(outlet.id())).filter(f -> f.isSilent(now)).isPresent())
        .map(Outlet::name)
        .toList();
  }
}
