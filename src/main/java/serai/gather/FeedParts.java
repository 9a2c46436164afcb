package serai.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.Outlet;
import serai.port.Web;

/// The parts of a feed that only lists other feeds, as an index of sitemaps does.
final class FeedParts {
  private final Web web;
  private final Teller teller;

  FeedParts(Web web, Teller teller) {
    this.web = web;
    this.teller = teller;
  }

  /// What stands in the parts.
  ///
  /// @param hold what the server said when it wanted to be left alone in the middle
  record Found(List<FeedEntry> entries, Optional<Web.Later> hold) {}

  /// Reads the parts one after the other; what cannot be read is told and passed over.
  Found read(List<String> parts, Outlet outlet, Outlet.Feed feed) {
    var entries = new ArrayList<FeedEntry>();
    for (var part : parts) {
      switch (web.get(new Web.Request(part, Web.Validators.NONE, Web.FEED_LIMIT))) {
        case Web.Page page -> {
          try {
            entries.addAll(FeedReader.read(page, feed, FeedReader.zone(outlet)).entries());
          } catch (IllegalArgumentException e) {
            passOver(outlet, part, String.valueOf(e.getMessage()));
          }
        }
        case Web.Later later -> {
          passOver(outlet, part, later.reason());
          return new Found(entries, Optional.of(later));
        }
        case Web.Absent(_, var reason) -> passOver(outlet, part, reason);
        case Web.Forbidden(var reason) -> passOver(outlet, part, reason);
        case Web.Failed(var reason) -> passOver(outlet, part, reason);
        case Web.Unchanged() -> passOver(outlet, part, "unchanged, though nothing was known of it");
      }
    }
    return new Found(entries, Optional.empty());
  }

  private void passOver(Outlet outlet, String part, String reason) {
    teller.decided(outlet.id(), part, "passed over: " + reason);
  }
}
