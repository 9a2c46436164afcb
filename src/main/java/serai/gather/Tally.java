package serai.gather;

import java.time.Duration;
import java.time.Instant;
import serai.domain.FeedVisit;

/// What one visit to a feed has come to so far, in numbers of entries.
final class Tally {
  int entries;
  int added;
  int corrected;
  int refused;
  int failed;

  /// Whether the feed had anything to say that was not known.
  boolean hasNews() {
    return added + corrected + refused > 0;
  }

  FeedVisit visit(String outlet, String url, Instant start, String result, Duration took) {
    return new FeedVisit(
        outlet, url, start, result, entries, added, corrected, refused, failed, took);
  }
}
