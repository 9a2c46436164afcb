package serai.domain;

import java.util.Set;

/// What a subscriber wants to read of first.
///
/// @param countries ids of Central Asian countries (`kz`, `uz`, …); empty for all alike
/// @param topics words as the subscriber gave them: untrusted
public record Interests(Set<String> countries, Set<String> topics) {
  public Interests {
    countries = Set.copyOf(countries);
    topics = Set.copyOf(topics);
  }

  public static Interests none() {
    return new Interests(Set.of(), Set.of());
  }
}
