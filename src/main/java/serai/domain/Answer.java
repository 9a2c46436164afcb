package serai.domain;

import java.util.List;

/// Sentences that have been held against the passages behind them.
///
/// @param claims the direct answer first
/// @param composer who wrote it: `quoting`, or `model:NAME`
public record Answer(List<Claim> claims, List<Disagreement> disagreements, String composer)
    implements Reply {
  public Answer {
    claims = List.copyOf(claims);
    disagreements = List.copyOf(disagreements);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("an answer without claims is an abstention");
    }
  }
}
