package serai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/// How many answers a model may still write today, by UTC. The count begins anew with the process.
final class DailyBudget implements BooleanSupplier {
  private final OptionalInt limit;
  private final Clock clock;
  private LocalDate day = LocalDate.MIN;
  private int used;

  /// @param limit answers a day; empty for no limit
  DailyBudget(OptionalInt limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /// Takes one of today's answers, when there is one left.
  @Override
  public synchronized boolean getAsBoolean() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      used = 0;
    }
    if (limit.isPresent() && used >= limit.getAsInt()) {
      return false;
    }
    used++;
    return true;
  }
}
