package serai.port;

import java.time.LocalDate;
import java.util.OptionalLong;

/// How many answers a language model has written on each day, kept over restarts and for all
/// processes together.
public interface ModelBudget {
  /// Takes one answer off a day's share, when fewer than `most` have been taken.
  ///
  /// @param reader whose share; empty for the share of all together
  /// @return whether there was one
  /// @throws serai.domain.Outage when that cannot be kept
  boolean take(LocalDate day, OptionalLong reader, int most);

  /// Answers taken off a day's share.
  ///
  /// @throws serai.domain.Outage when that cannot be read
  int taken(LocalDate day, OptionalLong reader);
}
