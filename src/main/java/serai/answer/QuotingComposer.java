package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Disagreement;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Question;
import serai.domain.Wanted;

/// Writes a draft without a language model: the sentences that answer, word for word, each after
/// the name of its outlet; what several outlets say alike is said once and cited from each.
final class QuotingComposer {
  static final String NAME = "quoting";

  /// Sentences of an answer to a plain question, and to one that asks for several things.
  private static final int FEW = 3;

  private static final int MANY = 5;

  /// A further sentence must score this share of the best one, or speak of something new.
  private static final double NEARLY_AS_GOOD = 0.55;

  private static final double STILL_USEFUL = 0.4;

  /// Citations under one sentence; more say nothing more.
  private static final int WITNESSES = 4;

  private final Outlets outlets;
  private final Contrasts contrasts;

  QuotingComposer(Outlets outlets) {
    this.outlets = outlets;
    this.contrasts = new Contrasts(outlets);
  }

  /// Writes the draft.
  ///
  /// @param candidates best first
  Draft compose(Question question, List<Candidate> candidates, Weights weights) {
    var differing = contrasts.among(question, candidates, weights);
    var chosen = choose(question, voices(question, differing, candidates), weights);
    addVoices(chosen, differing, candidates);
    addSides(chosen, question, candidates);
    var claims =
        Arrangement.of(question, chosen).stream().map(c -> claim(question, c, candidates)).toList();
    return new Draft(claims, differing, NAME);
  }

  /// Who may speak: asked whether sources agree, those that give the figures in which they differ.
  private static List<Candidate> voices(
      Question question, List<Disagreement> differing, List<Candidate> candidates) {
    if (question.wanted() != Wanted.AGREEMENT || differing.isEmpty()) {
      return candidates;
    }
    return candidates.stream()
        .filter(c ->
            differing.stream()
                .flatMap(d -> d.positions().stream())
                .anyMatch(p -> p.citations().contains(c.citation())))
        .toList();
  }

  /// Where figures differ, each side is heard in its own words.
  private static void addVoices(
      List<Candidate> chosen, List<Disagreement> differing, List<Candidate> candidates) {
    for (var disagreement : differing) {
      for (var position : disagreement.positions()) {
        var voices = position.citations();
        if (chosen.size() < MANY && chosen.stream().noneMatch(c -> voices.contains(c.citation()))) {
          candidates.stream()
              .filter(c -> voices.contains(c.citation()))
              .findFirst()
              .ifPresent(chosen::add);
        }
      }
    }
  }

  /// Each side of a comparison is heard, in the sentence that speaks of it best.
  private static void addSides(
      List<Candidate> chosen, Question question, List<Candidate> candidates) {
    for (var side : question.sides()) {
      if (chosen.size() < MANY + 1 && chosen.stream().noneMatch(c -> c.said().contains(side))) {
        candidates.stream()
            .filter(c -> c.said().contains(side))
            .filter(c -> c.score() >= STILL_USEFUL * candidates.getFirst().score())
            .findFirst()
            .ifPresent(chosen::add);
      }
    }
  }

  private List<Candidate> choose(Question question, List<Candidate> candidates, Weights weights) {
    var chosen = new ArrayList<Candidate>();
    if (candidates.isEmpty()) {
      return chosen;
    }
    chosen.add(candidates.getFirst());
    var covered = new HashSet<>(candidates.getFirst().said());
    double best = candidates.getFirst().score();
    while (chosen.size() < sentences(question)) {
      var next = next(question, candidates, chosen, covered, weights, best);
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
      covered.addAll(next.get().said());
    }
    return chosen;
  }

  private Optional<Candidate> next(
      Question question,
      List<Candidate> candidates,
      List<Candidate> chosen,
      Set<Concept> covered,
      Weights weights,
      double best) {
    Candidate found = null;
    double highest = 0;
    for (var candidate : candidates) {
      if (candidate.score() < STILL_USEFUL * best
          || (needsFigure(question) && chosen.getFirst().expected() && !candidate.expected())
          || chosen.stream()
              .anyMatch(c -> c.equals(candidate) || Restatement.is(question, c, candidate))) {
        continue;
      }
      var fresh = new HashSet<>(candidate.said());
      fresh.removeAll(covered);
      double news = weights.share(fresh);
      if (candidate.score() < NEARLY_AS_GOOD * best && news < 0.15) {
        continue;
      }
      double worth = candidate.score() + news;
      if (worth > highest) {
        highest = worth;
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean needsFigure(Question question) {
    return switch (question.wanted()) {
      case NUMBER, DATE, DURATION, AGREEMENT -> true;
      case PERSON, PLACE, ORGANISATION, REASON, LIST, COMPARISON, ATTRIBUTION, EVENTS, FACT ->
          false;
    };
  }

  private static int sentences(Question question) {
    return switch (question.wanted()) {
      case LIST, COMPARISON, EVENTS, AGREEMENT -> MANY;
      case NUMBER, DATE, DURATION, PERSON, PLACE, ORGANISATION, REASON, ATTRIBUTION, FACT -> FEW;
    };
  }

  private Claim claim(Question question, Candidate candidate, List<Candidate> all) {
    var citations = new ArrayList<Citation>();
    var witnesses = new HashSet<String>();
    citations.add(candidate.citation());
    witnesses.add(outlets.witness(candidate.article().outlet()));
    for (var other : all) {
      if (citations.size() < WITNESSES
          && !other.equals(candidate)
          && Restatement.is(question, candidate, other)
          && witnesses.add(outlets.witness(other.article().outlet()))) {
        citations.add(other.citation());
      }
    }
    return new Claim(sentence(question.language(), candidate), citations);
  }

  /// The sentence as it stands, after its outlet and date, with its language named when it is not
  /// the reader's.
  private static String sentence(Language reader, Candidate candidate) {
    var article = candidate.article();
    var frame = new StringBuilder(article.outlet());
    var notes = new ArrayList<String>();
    article.published().ifPresent(date -> notes.add(date.in(reader)));
    if (!article.lang().equals(reader.code())) {
      notes.add(languageName(article.lang(), reader));
    }
    if (!notes.isEmpty()) {
      frame.append(" (").append(String.join(", ", notes)).append(')');
    }
    var text = candidate.text();
    return frame + ": " + (article.kind().isSummary() ? text : "“" + text + "”");
  }

  private static String languageName(String code, Language reader) {
    return java.util.Locale.forLanguageTag(code).getDisplayLanguage(reader.locale());
  }
}
