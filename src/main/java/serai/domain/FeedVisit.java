package serai.domain;

import java.time.Duration;
import java.time.Instant;

/// One line of the log of an outlet's feeds.
///
/// @param result in a word or two: `unchanged`, `read`, or why it failed
/// @param entries in the feed
/// @param added articles that are new in the store
/// @param corrected articles that say something else than before
/// @param refused entries that are not about what the bot answers
/// @param failed entries whose page could not be had or read
public record FeedVisit(
    String outlet,
    String url,
    Instant at,
    String result,
    int entries,
    int added,
    int corrected,
    int refused,
    int failed,
    Duration took) {}
