package serai.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import serai.domain.Passage;
import serai.port.PassageIndex.Hit;

/// Weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): a passage scores the sum
/// of `weight / (60 + rank)` over the rankings that found it.
final class Fusion {
  private static final double RANK_CONSTANT = 60;

  private final Map<Passage, Double> scores = new HashMap<>();

  void add(List<Hit> ranking, double weight) {
    for (int i = 0; i < ranking.size(); i++) {
      scores.merge(ranking.get(i).passage(), weight / (RANK_CONSTANT + i + 1), Double::sum);
    }
  }

  Map<Passage, Double> scores() {
    return scores;
  }
}
