package serai.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.ToIntFunction;
import serai.domain.QuietHours;

/// How much readers are told without having asked just now.
///
/// @param perDay messages to one chat on a day of its reader
/// @param quiet the hours in which nothing is told where a chat has not chosen its own
public record Restraint(int perDay, QuietHours quiet) {
  /// When the quiet hours are over that it is now; empty when it is none, or nobody knows what time
  /// it is there.
  Optional<Instant> over(Instant now, Optional<ZoneId> zone, Optional<QuietHours> chosen) {
    return zone.flatMap(known -> chosen.orElse(quiet).over(now.atZone(known))).map(Instant::from);
  }

  /// The next day, when a chat has been told enough on this one.
  ///
  /// @param told how many messages it has been told since a moment
  Optional<Instant> next(Instant now, Optional<ZoneId> zone, ToIntFunction<Instant> told) {
    var clock = zone.orElse(ZoneOffset.UTC);
    var day = now.atZone(clock).toLocalDate();
    return told.applyAsInt(day.atStartOfDay(clock).toInstant()) < perDay
        ? Optional.empty()
        : Optional.of(day.plusDays(1).atStartOfDay(clock).toInstant());
  }
}
