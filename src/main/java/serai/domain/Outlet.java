package serai.domain;

import java.util.List;
import java.util.Optional;

/// Who publishes: a newspaper, an agency, a ministry's site.
///
/// @param aliases the other names and spellings under which it is known
/// @param hosts host names of its pages, without `www.`
/// @param carries the outlet whose texts it passes on, when it is known to
public record Outlet(
    String id,
    String name,
    Optional<String> country,
    List<String> languages,
    String kind,
    Ownership ownership,
    Optional<String> home,
    List<String> aliases,
    List<String> hosts,
    Optional<String> carries,
    List<Feed> feeds) {
  public Outlet {
    languages = List.copyOf(languages);
    aliases = List.copyOf(aliases);
    hosts = List.copyOf(hosts);
    feeds = List.copyOf(feeds);
  }

  /// Whose the outlet is, where that is known for a fact.
  public enum Ownership {
    STATE,
    PUBLIC,
    PRIVATE,
    UNKNOWN
  }

  /// How sure it is that a feed's address works.
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  /// An address at which an outlet announces its articles.
  ///
  /// @param selector which links count, as a CSS selector, where the address is a page and no feed
  public record Feed(String url, Confidence confidence, Optional<String> selector) {
    public Feed(String url, Confidence confidence) {
      this(url, confidence, Optional.empty());
    }
  }
}
