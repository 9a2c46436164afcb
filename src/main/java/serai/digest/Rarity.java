package serai.digest;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import serai.digest.Subjects.About;
import serai.digest.Subjects.Kind;

/// How rare subjects are among articles: the inverse document frequency of each, in the form that
/// BM25 gives it. What every article speaks of says nothing about an event.
final class Rarity {
  private final Map<Kind, Map<String, Integer>> counts = new EnumMap<>(Kind.class);
  private final int articles;

  private Rarity(int articles) {
    this.articles = articles;
  }

  static Rarity among(Collection<About> articles) {
    var rarity = new Rarity(articles.size());
    for (var kind : Kind.values()) {
      var counts = new HashMap<String, Integer>();
      articles.forEach(
          about -> about.of(kind).keySet().forEach(s -> counts.merge(s, 1, Integer::sum)));
      rarity.counts.put(kind, counts);
    }
    return rarity;
  }

  /// An article's subjects of a kind, the rare ones heavier, as a vector of unit length; none when
  /// it has none.
  Map<String, Double> weighed(About about, Kind kind) {
    var weighed = new HashMap<String, Double>();
    about.of(kind).forEach((subject, weight) -> weighed.put(subject, weight * of(kind, subject)));
    double length = Math.sqrt(weighed.values().stream().mapToDouble(w -> w * w).sum());
    weighed.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
    return weighed;
  }

  private double of(Kind kind, String subject) {
    int with = counts.getOrDefault(kind, Map.of()).getOrDefault(subject, 0);
    return Math.log(1 + (articles - with + 0.5) / (with + 0.5));
  }
}
