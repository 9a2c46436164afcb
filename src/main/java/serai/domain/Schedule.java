package serai.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// When a subscriber gets editions: one for each day of the subscriber's own calendar that the
/// rhythm wants, at an hour of the subscriber's own clock.
///
/// Each edition has a day, and a day has one edition at most, whatever the clocks do: an hour that
/// a clock skips counts from where it goes on, one that it shows twice counts the first time.
///
/// @param first the first day that has an edition
/// @param since from when hour and zone hold: what they would have set to an earlier moment comes
///   then
public record Schedule(LocalTime hour, ZoneId zone, Rhythm rhythm, LocalDate first, Instant since) {
  /// A schedule whose first edition is the next that its hour brings.
  public static Schedule starting(LocalTime hour, ZoneId zone, Rhythm rhythm, Instant now) {
    var day = LocalDate.ofInstant(now, zone);
    while (!rhythm.wants(day) || moment(day, hour, zone).isBefore(now)) {
      day = day.plusDays(1);
    }
    return new Schedule(hour, zone, rhythm, day, now);
  }

  /// An edition to come.
  ///
  /// @param at when it is due
  public record Slot(LocalDate day, Instant at) {
    public boolean isDue(Instant now) {
      return !at.isAfter(now);
    }
  }

  /// The next edition that can still be sent: the earliest that is not overdue by more than the
  /// grace.
  ///
  /// @param last the day of the last edition that the ledger knows
  public Slot next(Optional<LocalDate> last, Instant now, Duration grace) {
    var day = start(last);
    while (!rhythm.wants(day) || due(day).plus(grace).isBefore(now)) {
      day = day.plusDays(1);
    }
    return new Slot(day, due(day));
  }

  /// The days before this one that had an edition coming and got none, oldest first.
  public List<LocalDate> missed(Optional<LocalDate> last, LocalDate day) {
    var from = start(last);
    return from.isBefore(day) ? from.datesUntil(day).filter(rhythm::wants).toList() : List.of();
  }

  /// The same at another hour or in another zone. The edition that was coming next still comes: at
  /// once when its new hour is over.
  public Schedule moved(LocalTime to, ZoneId in, Instant now, Duration grace) {
    return new Schedule(to, in, rhythm, next(Optional.empty(), now, grace).day(), now);
  }

  /// The same on other days, from the next hour on.
  public Schedule every(Rhythm other, Instant now) {
    return starting(hour, zone, other, now);
  }

  private LocalDate start(Optional<LocalDate> last) {
    return last.map(day -> day.plusDays(1)).filter(first::isBefore).orElse(first);
  }

  private Instant due(LocalDate day) {
    var moment = moment(day, hour, zone);
    return moment.isBefore(since) ? since : moment;
  }

  private static Instant moment(LocalDate day, LocalTime hour, ZoneId zone) {
    return day.atTime(hour).atZone(zone).toInstant();
  }
}
