package serai.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import serai.domain.Article;
import serai.domain.Event;
import serai.domain.Language;
import serai.domain.PublicationDate;

/// Brings together the articles that tell of one event: the two groups that are most alike are
/// joined, again and again, until none are alike enough (agglomerative clustering, average
/// linkage).
final class Grouping {
  /// Groups less alike than this, from 0 to 1, tell of different events. Chosen on the labelled
  /// events of src/eval/events.jsonl.
  private static final double ALIKE = 0.06;

  /// Articles about different countries of Central Asia are this much less alike.
  private static final double OTHER_COUNTRY = 0.05;

  /// Days between two articles after which they are about a third as alike.
  private static final double FADES = 30;

  private final Subjects subjects;

  Grouping(Subjects subjects) {
    this.subjects = subjects;
  }

  /// Every article in exactly one event, led by the one that is most like the others.
  ///
  /// @param reader whose language leads where there is a choice
  List<Event> events(List<Article> articles, Language reader) {
    var alike = alike(articles);
    var groups = new ArrayList<List<Integer>>();
    for (int at = 0; at < articles.size(); at++) {
      groups.add(new ArrayList<>(List.of(at)));
    }
    for (var pair = closest(groups, alike); pair.alike() >= ALIKE; pair = closest(groups, alike)) {
      groups.get(pair.one()).addAll(groups.remove(pair.other()));
    }
    return groups.stream().map(group -> event(group, alike, articles, reader)).toList();
  }

  private static Event event(
      List<Integer> group, double[][] alike, List<Article> articles, Language reader) {
    return new Event(
        group.stream()
            .sorted(
                Comparator.comparing((Integer at) -> !isIn(reader, articles.get(at)))
                    .thenComparingDouble(at -> -average(List.of(at), group, alike)))
            .map(articles::get)
            .toList());
  }

  private static boolean isIn(Language reader, Article article) {
    return article.lang().equals(reader.code());
  }

  private double[][] alike(List<Article> articles) {
    var about = articles.stream().map(subjects::of).toList();
    var alike = new double[articles.size()][articles.size()];
    for (int one = 0; one < alike.length; one++) {
      for (int other = 0; other < one; other++) {
        double common = about.get(one).common(about.get(other));
        if (areApart(about.get(one), about.get(other))) {
          common *= OTHER_COUNTRY;
        }
        common *= Math.exp(-gap(articles.get(one), articles.get(other)) / FADES);
        alike[one][other] = common;
        alike[other][one] = common;
      }
    }
    return alike;
  }

  private static boolean areApart(Subjects.About one, Subjects.About other) {
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

  private static Pair closest(List<List<Integer>> groups, double[][] alike) {
    var closest = new Pair(0, 0, -1);
    for (int one = 0; one < groups.size(); one++) {
      for (int other = one + 1; other < groups.size(); other++) {
        double average = average(groups.get(one), groups.get(other), alike);
        if (average > closest.alike()) {
          closest = new Pair(one, other, average);
        }
      }
    }
    return closest;
  }

  private static double average(List<Integer> one, List<Integer> other, double[][] alike) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += alike[a][b];
      }
    }
    return sum / (one.size() * other.size());
  }

  private record Pair(int one, int other, double alike) {}
}
