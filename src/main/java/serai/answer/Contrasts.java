package serai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import serai.domain.Citation;
import serai.domain.Concept;
import serai.domain.Disagreement;
import serai.domain.Disagreement.Position;
import serai.domain.Figure;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Wanted;

/// Finds where sources give different figures for what was asked, and puts them side by side.
final class Contrasts {
  /// Only sentences that answer nearly as well as the best one are held against each other.
  private static final double COMPARABLE = 0.8;

  /// Two counts are of one thing when their sentences share this much of what was asked.
  private static final double SAME_THING = 0.6;

  private static final String COUNT = "";

  private final Outlets outlets;

  Contrasts(Outlets outlets) {
    this.outlets = outlets;
  }

  /// @param candidates best first
  List<Disagreement> among(Question question, List<Candidate> candidates, Weights weights) {
    if (candidates.isEmpty() || !comparable(question.wanted())) {
      return List.of();
    }
    var best = candidates.getFirst();
    var byUnit = new LinkedHashMap<String, Map<String, List<Statement>>>();
    var seen = new HashSet<String>();
    for (var candidate : candidates) {
      if (candidate.score() < COMPARABLE * best.score()
          || weights.share(common(best, candidate)) < SAME_THING * weights.share(best.said())) {
        continue;
      }
      var witness = outlets.witness(candidate.article().outlet());
      for (var figure : told(question, candidate)) {
        if (seen.add(figure.unit() + " " + witness)) {
          byUnit
              .computeIfAbsent(figure.unit(), unit -> new LinkedHashMap<>())
              .computeIfAbsent(figure.value().toPlainString(), value -> new ArrayList<>())
              .add(new Statement(figure, candidate));
        }
      }
    }
    return byUnit.entrySet().stream()
        .filter(unit -> unit.getValue().size() > 1)
        .map(unit -> disagreement(unit.getKey(), unit.getValue()))
        .toList();
  }

  private static boolean comparable(Wanted wanted) {
    return wanted == Wanted.NUMBER || wanted == Wanted.AGREEMENT || wanted == Wanted.COMPARISON;
  }

  private static Set<Concept> common(Candidate one, Candidate other) {
    var both = new HashSet<>(one.said());
    both.retainAll(other.said());
    return both;
  }

  /// What a sentence tells: its amounts of money, or else its first count.
  private static List<Figure> told(Question question, Candidate candidate) {
    var figures =
        Expectation.figures(question, candidate.text()).stream().filter(f -> !f.isYear()).toList();
    var money = figures.stream().filter(Figure::isMoney).toList();
    if (!money.isEmpty() || question.wanted() != Wanted.NUMBER) {
      return money;
    }
    return figures.stream()
        .filter(f -> f.unit().equals(COUNT) && !isDay(candidate.text(), f))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  /// Whether a number is the day in a date: a month's name or the sign for day stands beside it.
  private static boolean isDay(String text, Figure figure) {
    return DayOfMonth.isAt(text, figure.span());
  }

  private static Disagreement disagreement(String unit, Map<String, List<Statement>> values) {
    var positions =
        values.values().stream()
            .sorted(Comparator.comparingInt((List<Statement> s) -> s.size()).reversed())
            .map(statements ->
                new Position(
                    statements.getFirst().words(),
                    statements.stream().map(Statement::citation).toList()))
            .toList();
    return new Disagreement(unit, positions);
  }

  private record Statement(Figure figure, Candidate candidate) {
    String words() {
      return candidate.text().substring(figure.span().start(), figure.span().end()).strip();
    }

    Citation citation() {
      return candidate.citation();
    }
  }
}
