package serai.domain;

import java.time.LocalDate;

/// A stretch of days, both ends included.
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period from " + from + " cannot end on " + to);
    }
  }

  public boolean overlaps(PublicationDate date) {
    return !date.latest().isBefore(from) && !date.earliest().isAfter(to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
