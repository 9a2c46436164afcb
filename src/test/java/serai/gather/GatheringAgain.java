package serai.gather;

import java.nio.file.Path;
import java.util.List;
import serai.domain.Outlet;

/// A process that gathers once, to be killed while it does.
final class GatheringAgain {
  private GatheringAgain() {}

  /// Gathers one feed into one folder.
  ///
  /// @param arguments the data folder and the feed
  public static void main(String[] arguments) {
    try (var news = new News(Path.of(arguments[0]), List.of(outlet(arguments[1])))) {
      news.gather();
    }
  }

  static Outlet outlet(String feed) {
    return News.outlet("steppe", "Kazakhstan", "en", feed);
  }
}
