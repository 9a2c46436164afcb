package serai.domain;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The hours of a reader's clock in which nothing is sent that can wait.
///
/// @param from the first quiet moment
/// @param to the first that is not quiet any more; the same as `from` for no quiet hours
public record QuietHours(LocalTime from, LocalTime to) {
  /// No quiet hours at all.
  public static QuietHours none() {
    return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  public boolean isNone() {
    return from.equals(to);
  }

  /// When those are over that it is now; empty when it is none.
  public Optional<ZonedDateTime> over(ZonedDateTime now) {
    var time = now.toLocalTime();
    if (!include(time)) {
      return Optional.empty();
    }
    var day = time.isBefore(to) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    return Optional.of(day.atTime(to).atZone(now.getZone()));
  }

  public boolean include(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
