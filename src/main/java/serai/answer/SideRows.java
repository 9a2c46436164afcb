package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import serai.domain.Concept;
import serai.domain.Figure;
import serai.domain.Question;

/// Finds for each side of a comparison the sentence that tells most of it: one that names this side
/// and no other, and an amount where more and less is asked for.
final class SideRows {
  /// What another country or side in the same sentence takes away: it is about all of them, or
  /// lists them.
  private static final double SHARED = 0.3;

  /// What an amount is worth, and what it is worth where more and less is asked for.
  private static final double AMOUNT = 0.15;

  private static final double AMOUNT_ASKED_FOR = 0.5;

  /// A sentence about a side must answer this well, measured by the best of all.
  private static final double STILL_USEFUL = 0.3;

  private final Lands lands;
  private final Cues degrees = Cues.of("degrees.txt");

  SideRows(Lands lands) {
    this.lands = lands;
  }

  /// A sentence on one side of a comparison.
  record Row(Concept side, Candidate candidate) {}

  /// The best sentence on each side, in the order of the sides; a side of which nothing is said has
  /// none, and a sentence stands once.
  ///
  /// @param candidates best first
  List<Row> of(Question question, List<Candidate> candidates, Weights weights) {
    var sought = new Sought(question.sides());
    var things = things(question);
    boolean isOfDegree = degrees.in(question.standalone());
    var rows = new ArrayList<Row>();
    var used = new HashSet<Candidate>();
    for (var side : question.sides()) {
      Optional<Candidate> best = Optional.empty();
      double highest = candidates.isEmpty() ? 0 : STILL_USEFUL * candidates.getFirst().score();
      for (var candidate : candidates) {
        double worth = worth(candidate, side, sought, weights, isOfDegree);
        if (worth > highest && !used.contains(candidate) && isOnSubject(candidate, things)) {
          highest = worth;
          best = Optional.of(candidate);
        }
      }
      best.ifPresent(candidate -> {
        used.add(candidate);
        rows.add(new Row(side, candidate));
      });
    }
    return rows;
  }

  /// Whether a sentence speaks of one side and lists no countries.
  boolean isOfOne(Question question, Candidate candidate) {
    return sides(candidate, new Sought(question.sides())).size() == 1
        && lands.in(candidate.text()).size() <= 1;
  }

  /// The sides that a sentence speaks of, or, when it names none, its article's title.
  private static Set<Concept> sides(Candidate candidate, Sought sought) {
    var said = sought.in(candidate.text());
    return said.isEmpty() ? sought.in(candidate.article().title()) : said;
  }

  /// Whether a sentence gives figures for two sides at once.
  static boolean isOfBoth(Question question, Candidate candidate) {
    return new Sought(question.sides()).in(candidate.text()).size() > 1
        && candidate.told().stream()
                .filter(f -> !f.isYear() && !DayOfMonth.isAt(candidate.text(), f.span()))
                .count()
            > 1;
  }

  /// How well a sentence tells of a side; nothing when it does not speak of it. That it speaks of
  /// another one too, which the question names as well, counts nothing.
  private double worth(
      Candidate candidate, Concept side, Sought sought, Weights weights, boolean isOfDegree) {
    var said = sides(candidate, sought);
    if (!said.contains(side)) {
      return 0;
    }
    int others = Math.max(said.size(), lands.in(candidate.text()).size()) - 1;
    boolean hasAmount = candidate.told().stream().anyMatch(SideRows::isAmount);
    var shared =
        candidate.said().stream()
            .filter(concept -> said.stream().anyMatch(o -> isOther(o, side, concept)))
            .toList();
    return candidate.score()
        - weights.share(shared)
        - SHARED * Math.max(0, others)
        + (hasAmount ? isOfDegree ? AMOUNT_ASKED_FOR : AMOUNT : 0);
  }

  private static boolean isOther(Concept said, Concept side, Concept concept) {
    return !said.equals(side) && said.name().equals(concept.name());
  }

  private static boolean isAmount(Figure figure) {
    return figure.isMoney() || figure.unit().equals("%") || figure.unit().equals("MW");
  }

  /// What is compared: the terms and words of the question. A sentence says one of them, or gives
  /// an amount.
  private static List<Concept> things(Question question) {
    return question.concepts().stream()
        .filter(concept ->
            switch (concept.kind()) {
              case TOPIC, COMMON, WORD -> true;
              case NAME, FIGURE -> false;
            })
        .toList();
  }

  private static boolean isOnSubject(Candidate candidate, List<Concept> things) {
    return things.isEmpty()
        || things.stream().anyMatch(candidate.said()::contains)
        || (things.stream().anyMatch(candidate::speaksOf)
            && candidate.told().stream().anyMatch(SideRows::isAmount));
  }
}
