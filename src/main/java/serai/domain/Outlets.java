package serai.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The outlets we know, by any of their names. Two names of one outlet are one witness.
public final class Outlets {
  private final List<Outlet> all;
  private final Map<String, Outlet> byName = new HashMap<>();
  private final Map<String, Outlet> byHost = new HashMap<>();

  /// @throws IllegalArgumentException when two outlets share an id or a name
  public Outlets(Collection<Outlet> outlets) {
    all = List.copyOf(outlets);
    for (var outlet : all) {
      add(outlet.id(), outlet);
      add(outlet.name(), outlet);
      outlet.aliases().forEach(alias -> add(alias, outlet));
      outlet.hosts().forEach(host -> byHost.putIfAbsent(host.toLowerCase(Locale.ROOT), outlet));
    }
  }

  public List<Outlet> all() {
    return all;
  }

  /// The outlet of a name, an alias or an id, whatever its case.
  public Optional<Outlet> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /// The outlet that publishes under a host name, `www.` aside.
  public Optional<Outlet> at(String host) {
    var bare = host.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        byHost.get(bare.startsWith("www.") ? bare.substring("www.".length()) : bare));
  }

  /// One key for all names of an outlet: two articles with the same key are one witness.
  public String witness(String name) {
    return named(name).map(Outlet::id).orElseGet(() -> key(name));
  }

  private void add(String name, Outlet outlet) {
    var before = byName.putIfAbsent(key(name), outlet);
    if (before != null && !before.equals(outlet)) {
      throw new IllegalArgumentException(
          "the outlets " + before.id() + " and " + outlet.id() + " share the name '" + name + "'");
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
