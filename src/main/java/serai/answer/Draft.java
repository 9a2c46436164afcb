package serai.answer;

import java.util.List;
import serai.domain.Claim;
import serai.domain.Disagreement;

/// What a composer proposes, before the Verifier has seen it. It never leaves this package.
record Draft(List<Claim> claims, List<Disagreement> disagreements, String composer) {
  Draft {
    claims = List.copyOf(claims);
    disagreements = List.copyOf(disagreements);
  }
}
