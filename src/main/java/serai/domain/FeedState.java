package serai.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What we know of a feed from asking it.
///
/// @param url the feed's address as the list of outlets has it
/// @param moved where it has moved for good
/// @param etag what the server called the state that was read last
/// @param lastModified when that state was made, as the server wrote it
/// @param body the fingerprint of what was read last
/// @param interval how long to wait from one success to the next request
/// @param failures how often in a row it has failed
/// @param reason why it failed the last time; empty when it did not
/// @param asked when it was asked last
/// @param succeeded when it last answered as it should
/// @param due when to ask again
/// @param held until when the server wants to be left alone, whoever asks
public record FeedState(
    String url,
    String outlet,
    Optional<String> moved,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> body,
    Duration interval,
    int failures,
    Optional<String> reason,
    Optional<Instant> asked,
    Optional<Instant> succeeded,
    Optional<Instant> due,
    Optional<Instant> held) {

  /// A feed that was never asked.
  public static FeedState fresh(String url, String outlet, Duration interval) {
    return new FeedState(
        url,
        outlet,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        interval,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isDue(Instant now) {
    return due.filter(now::isBefore).isEmpty() && !isHeld(now);
  }

  public boolean isHeld(Instant now) {
    return held.filter(now::isBefore).isPresent();
  }
}
