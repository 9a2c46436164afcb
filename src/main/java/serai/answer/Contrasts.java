package serai.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
///
/// For amounts of money it starts from the amount that most of the good sentences give. Sentences
/// with that amount are about the same thing, so their amounts in other currencies are conversions
/// of it; so is an amount in the same currency that is near it or ten times off, which is how
/// amounts are misreported.
final class Contrasts {
  /// Sentences that answer this well, measured by the best one, may tell what the amount is.
  private static final double TELLING = 0.5;

  /// For counts, which no currency tells apart, only sentences that answer nearly as well.
  private static final double COMPARABLE = 0.8;

  /// Two counts are of one thing when their sentences share this much of what was asked.
  private static final double SAME_THING = 0.6;

  private static final BigDecimal NEAR = new BigDecimal("1.5");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Outlets outlets;
  private final Lands lands;

  Contrasts(Outlets outlets, Lands lands) {
    this.outlets = outlets;
    this.lands = lands;
  }

  /// Figures side by side, one disagreement for each currency or unit; empty when all agree.
  ///
  /// @param candidates best first
  List<Disagreement> among(Question question, List<Candidate> candidates, Weights weights) {
    if (candidates.isEmpty() || !comparable(question.wanted())) {
      return List.of();
    }
    var reader = question.language().code();
    var thing = thing(question, candidates);
    var statements =
        amount(candidates.stream().filter(c -> isOf(thing, c)).toList())
            .map(amount -> amounts(amount, question, thing, candidates))
            .orElseGet(() -> counts(candidates, weights));
    return oncePerWitness(readersFirst(statements, reader)).stream()
        .collect(groupingBy(s -> s.figure().unit(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(ofOneUnit -> disagreement(ofOneUnit).stream())
        .toList();
  }

  private static boolean comparable(Wanted wanted) {
    return wanted == Wanted.NUMBER || wanted == Wanted.AGREEMENT || wanted == Wanted.COMPARISON;
  }

  /// The amount of money that the good sentences give most, the better ones counting more.
  private static Optional<Figure> amount(List<Candidate> candidates) {
    double least = TELLING * candidates.getFirst().score();
    var votes = new HashMap<String, Double>();
    var figures = new HashMap<String, Figure>();
    for (var candidate : candidates) {
      if (candidate.expected() && candidate.score() >= least) {
        for (var figure : candidate.told()) {
          if (figure.isMoney()) {
            var key = figure.value().toPlainString() + figure.unit();
            figures.putIfAbsent(key, figure);
            votes.merge(key, candidate.score(), Double::sum);
          }
        }
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .map(figures::get);
  }

  private List<Statement> amounts(
      Figure amount, Question question, Optional<Concept> thing, List<Candidate> candidates) {
    var statements = new ArrayList<Statement>();
    for (var candidate : candidates) {
      var figures = candidate.figures().stream().filter(Figure::isMoney).toList();
      boolean same =
          figures.stream().anyMatch(f -> f.same(amount))
              || (isOf(thing, candidate)
                  && lands.areAmong(question, candidate)
                  && figures.stream().anyMatch(f -> isMisreported(f, amount)));
      if (same) {
        figures.stream()
            .filter(f -> !f.unit().equals(amount.unit()) || isOf(f, amount))
            .forEach(f -> statements.add(new Statement(f, candidate)));
      }
    }
    return statements;
  }

  /// The thing asked for, when the first sentence with an amount calls it so: 20 billion of loans
  /// are no misreport of 2 billion of trade.
  private static Optional<Concept> thing(Question question, List<Candidate> candidates) {
    var said =
        candidates.stream()
            .filter(candidate -> candidate.told().stream().anyMatch(Figure::isMoney))
            .findFirst()
            .map(Candidate::said)
            .orElse(Set.of());
    return question.askedFor().filter(said::contains);
  }

  private static boolean isOf(Optional<Concept> thing, Candidate candidate) {
    return thing.map(candidate.said()::contains).orElse(true);
  }

  private static boolean isOf(Figure figure, Figure amount) {
    return figure.same(amount) || isMisreported(figure, amount) || isNear(figure, amount);
  }

  private static boolean isMisreported(Figure figure, Figure amount) {
    return figure.unit().equals(amount.unit())
        && (figure.value().compareTo(amount.value().multiply(TEN)) == 0
            || amount.value().compareTo(figure.value().multiply(TEN)) == 0);
  }

  private static boolean isNear(Figure figure, Figure amount) {
    return figure.value().compareTo(amount.value().multiply(NEAR)) <= 0
        && amount.value().compareTo(figure.value().multiply(NEAR)) <= 0;
  }

  /// The first count of each sentence that says nearly the same as the best one, of the same
  /// country.
  private List<Statement> counts(List<Candidate> candidates, Weights weights) {
    var best = candidates.getFirst();
    var statements = new ArrayList<Statement>();
    for (var candidate : candidates) {
      if (candidate.expected()
          && candidate.score() >= COMPARABLE * best.score()
          && weights.share(common(best, candidate)) >= SAME_THING * weights.share(best.said())
          && !lands.areApart(best, candidate)) {
        candidate.told().stream()
            .filter(f -> f.unit().isEmpty() && !f.isYear())
            .filter(f -> !DayOfMonth.isAt(candidate.text(), f.span()))
            .findFirst()
            .ifPresent(f -> statements.add(new Statement(f, candidate)));
      }
    }
    return statements;
  }

  private static Set<Concept> common(Candidate one, Candidate other) {
    var both = new HashSet<>(one.said());
    both.retainAll(other.said());
    return both;
  }

  /// Those in the reader's language before the others, each part in its order.
  private static List<Statement> readersFirst(List<Statement> statements, String reader) {
    return statements.stream()
        .sorted(Comparator.comparing(s -> !s.candidate().article().lang().equals(reader)))
        .toList();
  }

  /// The first figure of each unit that a witness gives: an outlet has one voice.
  private List<Statement> oncePerWitness(List<Statement> statements) {
    var heard = new HashSet<String>();
    return statements.stream()
        .filter(s ->
            heard.add(s.figure().unit() + " " + outlets.witness(s.candidate().article().outlet())))
        .toList();
  }

  private static Optional<Disagreement> disagreement(List<Statement> ofOneUnit) {
    var byValue =
        ofOneUnit.stream()
            .collect(
                groupingBy(s -> s.figure().value().toPlainString(), LinkedHashMap::new, toList()));
    if (byValue.size() < 2) {
      return Optional.empty();
    }
    var positions =
        byValue.values().stream()
            .sorted(Comparator.comparingInt((List<Statement> s) -> s.size()).reversed())
            .map(statements ->
                new Position(
                    statements.getFirst().words(),
                    statements.stream().map(Statement::citation).toList()))
            .toList();
    return Optional.of(new Disagreement(ofOneUnit.getFirst().figure().unit(), positions));
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
