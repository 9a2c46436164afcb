package serai.domain;

import java.time.LocalTime;

/// The hours of a reader's clock in which nothing is sent that can wait.
///
/// @param from the first quiet moment
/// @param to the first that is not quiet any more; the same as `from` for no quiet hours
public record QuietHours(LocalTime from, LocalTime to) {
  public boolean include(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
