package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import serai.domain.Concept;
import serai.domain.Outlets;
import serai.domain.Question;

/// Chooses the sentences of an answer: the best one, and after it those that belong to it and say
/// something new.
final class Selection {
  /// How likely each further sentence must belong to the first one. The later it comes, the more
  /// often it is beside the point; where the first one tells the number, the day or the name that
  /// was asked for, little is left to say.
  private static final List<Double> AFTER_A_POINT = List.of(0.12, 0.2);

  private static final List<Double> AFTER_ANOTHER = List.of(0.12, 0.15, 0.2);
  private static final List<Double> OF_SEVERAL = List.of(0.12, 0.12, 0.12, 0.12);

  /// Whether sources agree is told by those that speak of the same thing.
  private static final List<Double> OF_AGREEMENT = List.of(0.4, 0.4, 0.4, 0.4);

  /// From its fourth sentence on an answer speaks of the question in so many words: this share. A
  /// list of events does so from the second on.
  private static final double SAID = 0.15;

  private static final int LAST_FREE = 3;

  /// A further sentence must score this share of the best one, or speak of something new.
  private static final double NEARLY_AS_GOOD = 0.55;

  private static final double STILL_USEFUL = 0.4;

  /// What counts as new: a share of the question.
  private static final double NEW = 0.15;

  /// What it is worth in the first sentence that it is in the reader's language.
  private static final double OWN_LANGUAGE = 0.05;

  /// What it is worth that another outlet speaks: it decides among equals.
  private static final double ANOTHER_VOICE = 0.02;

  private final Outlets outlets;
  private final Pertinence pertinence;
  private final Restatement restatement;

  Selection(Outlets outlets, Lands lands, Restatement restatement) {
    this.outlets = outlets;
    this.restatement = restatement;
    this.pertinence = new Pertinence(lands);
  }

  /// The chosen sentences, the best first; none when there are no candidates.
  ///
  /// @param candidates best first
  List<Candidate> of(Question question, List<Candidate> candidates, Weights weights) {
    var chosen = new ArrayList<Candidate>();
    if (candidates.isEmpty()) {
      return chosen;
    }
    var first = first(question, candidates);
    chosen.add(first);
    var covered = new HashSet<>(first.said());
    for (double least : likelihoods(question, first)) {
      var next = next(question, candidates, chosen, covered, weights, least);
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
      covered.addAll(next.get().said());
    }
    return chosen;
  }

  /// The best candidate, or one in the reader's language that is as good.
  private static Candidate first(Question question, List<Candidate> candidates) {
    var best = candidates.getFirst();
    return candidates.stream()
        .takeWhile(other -> other.score() >= best.score() - OWN_LANGUAGE)
        .filter(other -> other.article().lang().equals(question.language().code()))
        .filter(other -> other.expected() || !best.expected())
        .findFirst()
        .orElse(best);
  }

  private Optional<Candidate> next(
      Question question,
      List<Candidate> candidates,
      List<Candidate> chosen,
      Set<Concept> covered,
      Weights weights,
      double least) {
    Candidate found = null;
    double highest = 0;
    var first = chosen.getFirst();
    for (var candidate : candidates) {
      double news = news(candidate, covered, weights);
      double worth = candidate.score() + news + (isHeard(candidate, chosen) ? 0 : ANOTHER_VOICE);
      if (worth > highest
          && isGood(candidate, first, news)
          && isSaid(question, candidate, chosen, weights)
          && !(needsFigure(question) && first.expected() && !candidate.expected())
          && chosen.stream()
              .noneMatch(c -> c.equals(candidate) || restatement.is(question, c, candidate))
          && pertinence.of(question, first, candidate, weights) >= least) {
        highest = worth;
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  private static double news(Candidate candidate, Set<Concept> covered, Weights weights) {
    var fresh = new HashSet<>(candidate.said());
    fresh.removeAll(covered);
    return weights.share(fresh);
  }

  private boolean isHeard(Candidate candidate, List<Candidate> chosen) {
    var witness = outlets.witness(candidate.article().outlet());
    return chosen.stream().anyMatch(c -> outlets.witness(c.article().outlet()).equals(witness));
  }

  private static boolean isGood(Candidate candidate, Candidate first, double news) {
    return candidate.score() >= STILL_USEFUL * first.score()
        && (candidate.score() >= NEARLY_AS_GOOD * first.score() || news >= NEW);
  }

  private static boolean isSaid(
      Question question, Candidate candidate, List<Candidate> chosen, Weights weights) {
    boolean mustBe =
        switch (question.wanted()) {
          case EVENTS -> true;
          case LIST, COMPARISON, AGREEMENT -> false;
          case NUMBER, DATE, DURATION, PERSON, PLACE, REASON, ORGANISATION, ATTRIBUTION, FACT ->
              chosen.size() >= LAST_FREE;
        };
    return !mustBe || weights.share(candidate.said()) >= SAID;
  }

  private static boolean needsFigure(Question question) {
    return switch (question.wanted()) {
      case NUMBER, DATE, DURATION, AGREEMENT -> true;
      case PERSON, PLACE, ORGANISATION, REASON, LIST, COMPARISON, ATTRIBUTION, EVENTS, FACT ->
          false;
    };
  }

  private static List<Double> likelihoods(Question question, Candidate first) {
    return switch (question.wanted()) {
      case LIST, COMPARISON, EVENTS -> OF_SEVERAL;
      case AGREEMENT -> OF_AGREEMENT;
      case NUMBER, DATE, DURATION, PERSON, PLACE, REASON ->
          first.expected() ? AFTER_A_POINT : AFTER_ANOTHER;
      case ORGANISATION, ATTRIBUTION, FACT -> AFTER_ANOTHER;
    };
  }
}
