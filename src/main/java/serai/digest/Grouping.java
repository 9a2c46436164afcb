package serai.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import serai.domain.Article;
import serai.domain.Event;
import serai.domain.Language;
import serai.domain.Story;

/// Brings together the articles that tell of one event: the two groups that are most alike are
/// joined, again and again, until none are alike enough.
///
/// Two groups are as alike as their centres are (the cosine of the centroids): what a group's
/// articles have in common then outweighs what each has beside, so that the tenth account of a
/// summit finds its nine fellows whatever detail it dwells on.
final class Grouping {
  /// Groups less alike than this, from 0 to 1, tell of different events. Anything from .12 to .18
  /// serves about as well on the labelled events of src/eval/events.jsonl, whether a month, a week
  /// or a day of them is grouped.
  static final double ALIKE = 0.15;

  private final Subjects subjects;
  private final double enough;

  Grouping(Subjects subjects) {
    this(subjects, ALIKE);
  }

  /// @param enough how alike two groups must be to be joined
  Grouping(Subjects subjects, double enough) {
    this.subjects = subjects;
    this.enough = enough;
  }

  /// Every article in exactly one event, led by the one that is most like the others. Articles that
  /// carry one text are never parted.
  ///
  /// @param earlier other articles, which tell what is usual
  /// @param stories which articles carry one text
  /// @param reader whose language leads where there is a choice
  List<Event> events(
      List<Article> articles, List<Article> earlier, List<Story> stories, Language reader) {
    var about = articles.stream().map(subjects::of).toList();
    var rarity =
        Rarity.among(Stream.concat(about.stream(), earlier.stream().map(subjects::of)).toList());
    var likeness = new Likeness(articles, about, rarity);
    return groups(articles, stories, likeness).stream()
        .map(group -> event(group, likeness, articles, reader))
        .toList();
  }

  private List<List<Integer>> groups(
      List<Article> articles, List<Story> stories, Likeness likeness) {
    var sums = new double[articles.size()][articles.size()];
    var groups = new ArrayList<List<Integer>>();
    for (int one = 0; one < sums.length; one++) {
      groups.add(new ArrayList<>(List.of(one)));
      for (int other = 0; other < sums.length; other++) {
        sums[one][other] = likeness.of(one, other);
      }
    }
    for (var story : stories) {
      joinAll(places(story, articles), groups, sums);
    }
    for (var pair = closest(groups, sums); pair.alike() >= enough; pair = closest(groups, sums)) {
      join(pair, groups, sums);
    }
    return groups.stream().filter(group -> !group.isEmpty()).toList();
  }

  /// What two groups have in common, in relation to what each has in common with itself.
  private static Pair closest(List<List<Integer>> groups, double[][] sums) {
    var closest = new Pair(0, 0, -1);
    for (int one = 0; one < groups.size(); one++) {
      for (int other = one + 1; other < groups.size(); other++) {
        if (!groups.get(one).isEmpty() && !groups.get(other).isEmpty()) {
          double alike = sums[one][other] / Math.sqrt(sums[one][one] * sums[other][other]);
          if (alike > closest.alike()) {
            closest = new Pair(one, other, alike);
          }
        }
      }
    }
    return closest;
  }

  private static List<Integer> places(Story story, List<Article> articles) {
    return IntStream.range(0, articles.size())
        .filter(at -> story.chain().contains(articles.get(at).id()))
        .boxed()
        .toList();
  }

  /// Joins the groups in which these articles are alone.
  private static void joinAll(List<Integer> places, List<List<Integer>> groups, double[][] sums) {
    for (int place : places) {
      if (place != places.getFirst() && !groups.get(place).isEmpty()) {
        join(new Pair(places.getFirst(), place, 1), groups, sums);
      }
    }
  }

  private static void join(Pair pair, List<List<Integer>> groups, double[][] sums) {
    groups.get(pair.one()).addAll(groups.get(pair.other()));
    groups.get(pair.other()).clear();
    for (int at = 0; at < sums.length; at++) {
      sums[pair.one()][at] += sums[pair.other()][at];
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at][pair.one()] += sums[at][pair.other()];
    }
  }

  private static Event event(
      List<Integer> group, Likeness likeness, List<Article> articles, Language reader) {
    return new Event(
        group.stream()
            .sorted(
                Comparator.comparing((Integer at) -> !isIn(reader, articles.get(at)))
                    .thenComparingDouble(at -> -likeness.of(at, group))
                    .thenComparing(Comparator.naturalOrder()))
            .map(articles::get)
            .toList());
  }

  private static boolean isIn(Language reader, Article article) {
    return article.lang().equals(reader.code());
  }

  /// Two groups by their places, the first being the lower.
  private record Pair(int one, int other, double alike) {}
}
