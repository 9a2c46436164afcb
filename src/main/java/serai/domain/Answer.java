package serai.domain;

import java.util.List;

/// Sentences that have been held against the passages behind them.
///
/// @param claims the direct answer first
/// @param untold questions of a message that asked several, of which nothing was found
/// @param composer who wrote it: `quoting`, or `model:NAME`
public record Answer(
    List<Claim> claims, List<Disagreement> disagreements, List<String> untold, String composer)
    implements Reply {
  public Answer {
    claims = List.copyOf(claims);
    disagreements = List.copyOf(disagreements);
    untold = List.copyOf(untold);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("an answer without claims is an abstention");
    }
  }
}
