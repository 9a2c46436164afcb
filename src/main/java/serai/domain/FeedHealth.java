package serai.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How an outlet's feeds are doing.
///
/// @param succeeded when one of them last answered as it should
/// @param newest when its last new article was stored
/// @param heard when one of them last had an entry that was not known
/// @param failures how often in a row the worst of them has failed
/// @param reason why it failed the last time
/// @param stored articles in the store
/// @param refused entries that were not about what the bot answers
public record FeedHealth(
    String outlet,
    Optional<Instant> succeeded,
    Optional<Instant> newest,
    Optional<Instant> heard,
    int failures,
    Optional<String> reason,
    int stored,
    int refused) {
  /// After this long without an answer, or with nothing new in it, an outlet is silent.
  public static final Duration SILENT = Duration.ofDays(3);

  /// Whether an outlet that used to answer no longer does, or never did.
  public boolean isSilent(Instant now) {
    return failures > 0 && isLongAgo(succeeded, now);
  }

  /// Whether nobody has asked it for long: then it is not the outlet that is silent.
  public boolean isForgotten(Instant now) {
    return failures == 0 && isLongAgo(succeeded, now);
  }

  /// Whether an outlet answers and has had nothing new for long: its feed may have been given up.
  public boolean isStale(Instant now) {
    return !isLongAgo(succeeded, now) && isLongAgo(heard, now);
  }

  private static boolean isLongAgo(Optional<Instant> time, Instant now) {
    return time.filter(last -> last.plus(SILENT).isAfter(now)).isEmpty();
  }
}
