package serai.digest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import serai.domain.QuietHours;

/// How much readers are told without having asked just now.
///
/// @param perDay messages to one chat on a day of its reader
public record Restraint(int perDay, QuietHours quiet) {
  boolean isQuiet(Instant now, ZoneId zone) {
    return quiet.include(LocalTime.ofInstant(now, zone));
  }

  static Instant startOfDay(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
