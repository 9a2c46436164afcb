package serai.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import serai.digest.Subjects.About;
import serai.digest.Subjects.Kind;
import serai.domain.Article;
import serai.domain.PublicationDate;

/// How much each two of some articles are about the same event, from 0 to 1.
///
/// Names, terms and figures are compared, each by the cosine, and their mean is what the articles
/// have in common; that they speak of the same days confirms it, but counts for nothing where they
/// have nothing else in common: much may happen on one day.
final class Likeness {
  /// Articles about different countries of Central Asia are this much less alike.
  private static final double OTHER_COUNTRY = 0.2;

  /// Days between two articles after which they are about a third as alike.
  private static final double FADES = 30;

  private final double[][] alike;

  /// @param rarity among these articles and those before them
  Likeness(List<Article> articles, List<About> about, Rarity rarity) {
    var profiles = new ArrayList<Map<Kind, Map<String, Double>>>();
    for (var one : about) {
      var profile = new EnumMap<Kind, Map<String, Double>>(Kind.class);
      for (var kind : Kind.values()) {
        profile.put(kind, rarity.weighed(one, kind));
      }
      profiles.add(profile);
    }
    alike = new double[articles.size()][articles.size()];
    for (int one = 0; one < alike.length; one++) {
      alike[one][one] = 1;
      for (int other = 0; other < one; other++) {
        double common = common(profiles.get(one), profiles.get(other));
        if (areApart(about.get(one), about.get(other))) {
          common *= OTHER_COUNTRY;
        }
        common *= Math.exp(-gap(articles.get(one), articles.get(other)) / FADES);
        alike[one][other] = common;
        alike[other][one] = common;
      }
    }
  }

  /// Of two articles, by their places in the list; 1 of an article with itself.
  double of(int one, int other) {
    return alike[one][other];
  }

  /// How alike an article is to some of them on average.
  double of(int one, List<Integer> others) {
    return others.stream().mapToDouble(other -> alike[one][other]).average().orElse(0);
  }

  private static double common(
      Map<Kind, Map<String, Double>> one, Map<Kind, Map<String, Double>> other) {
    double content =
        (cosine(one, other, Kind.NAME)
                + cosine(one, other, Kind.TERM)
                + cosine(one, other, Kind.FIGURE))
            / 3;
    return Math.sqrt(content * (content + cosine(one, other, Kind.DAY)) / 2);
  }

  private static double cosine(
      Map<Kind, Map<String, Double>> one, Map<Kind, Map<String, Double>> other, Kind kind) {
    var weights = other.getOrDefault(kind, Map.of());
    double sum = 0;
    for (var weight : one.getOrDefault(kind, Map.of()).entrySet()) {
      sum += weight.getValue() * weights.getOrDefault(weight.getKey(), 0.0);
    }
    return sum;
  }

  private static boolean areApart(About one, About other) {
    return !one.countries().isEmpty()
        && !other.countries().isEmpty()
        && Collections.disjoint(one.countries(), other.countries());
  }

  /// Days that surely lie between two articles.
  private static long gap(Article one, Article other) {
    if (one.published().isEmpty() || other.published().isEmpty()) {
      return 0;
    }
    return Math.max(
        0,
        Math.max(
            between(one.published().get(), other.published().get()),
            between(other.published().get(), one.published().get())));
  }

  private static long between(PublicationDate earlier, PublicationDate later) {
    return later.earliest().toEpochDay() - earlier.latest().toEpochDay();
  }
}
