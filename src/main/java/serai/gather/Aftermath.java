package serai.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import serai.domain.FeedState;
import serai.port.Web;

/// What a visit leaves behind: what is known of the feed from then on, and when it is asked again.
final class Aftermath {
  private static final Duration USUAL_HOLD = Duration.ofMinutes(15);

  private final FeedState before;
  private final Instant start;
  private final InstantSource clock;

  Aftermath(FeedState before, Instant start, InstantSource clock) {
    this.before = before;
    this.start = start;
    this.clock = clock;
  }

  /// The feed answered as it should.
  ///
  /// @param isCut whether some of what it announces is still to be looked at
  /// @param hold what the server said when it wanted to be left alone in the middle
  FeedState success(
      Optional<String> moved,
      Web.Validators validators,
      Optional<String> body,
      boolean hasNews,
      boolean isCut,
      Optional<Web.Later> hold) {
    var interval = Rhythm.after(before.interval(), hasNews);
    var now = clock.instant();
    return new FeedState(
        before.url(),
        before.outlet(),
        moved,
        validators.etag(),
        validators.lastModified(),
        body,
        interval,
        0,
        hold.map(Web.Later::reason),
        Optional.of(start),
        Optional.of(now),
        Optional.of(isCut ? now : now.plus(interval)),
        until(hold));
  }

  /// The feed could not be had or read.
  FeedState failure(String reason, Optional<Web.Later> hold) {
    int failures = before.failures() + 1;
    return new FeedState(
        before.url(),
        before.outlet(),
        // Where it had moved to does not answer: next time the old address is asked.
        Optional.empty(),
        before.etag(),
        before.lastModified(),
        before.body(),
        before.interval(),
        failures,
        Optional.of(reason),
        Optional.of(start),
        before.succeeded(),
        Optional.of(clock.instant().plus(Rhythm.backOff(before.interval(), failures))),
        until(hold));
  }

  private Optional<Instant> until(Optional<Web.Later> hold) {
    return hold.map(later -> clock.instant().plus(later.after().orElse(USUAL_HOLD)));
  }
}
