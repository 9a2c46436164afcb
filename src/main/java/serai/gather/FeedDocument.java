package serai.gather;

import java.util.List;

/// What stands in a feed.
///
/// @param entries in its own order, each address once
/// @param parts further feeds that this one only lists, the newest first
/// @param passedOver entries without an address that can be used
/// @param isBroken whether it could only be read by overlooking mistakes
record FeedDocument(List<FeedEntry> entries, List<String> parts, int passedOver, boolean isBroken) {
  FeedDocument {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  static FeedDocument of(List<FeedEntry> entries) {
    return new FeedDocument(entries, List.of(), 0, false);
  }
}
