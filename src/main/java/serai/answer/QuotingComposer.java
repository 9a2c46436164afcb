package serai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import serai.answer.SideRows.Row;
import serai.domain.Article;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Disagreement;
import serai.domain.Happening;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.domain.Question;
import serai.domain.Wanted;

/// Writes a draft without a language model: the sentences that answer, word for word, each after
/// the name of its outlet; what several outlets say alike is said once and cited from each.
final class QuotingComposer {
  static final String NAME = "quoting";

  /// Sentences of an answer at most.
  private static final int MANY = 5;

  /// Citations under one sentence; more say nothing more.
  private static final int WITNESSES = 4;

  private final Outlets outlets;
  private final Contrasts contrasts;
  private final Selection selection;
  private final SideRows sides;
  private final Restatement restatement;

  QuotingComposer(Outlets outlets, Lands lands, Contrasts contrasts) {
    this.outlets = outlets;
    this.contrasts = contrasts;
    this.restatement = new Restatement(lands);
    this.selection = new Selection(outlets, lands, restatement);
    this.sides = new SideRows(lands);
  }

  /// Writes the draft.
  ///
  /// @param candidates best first
  Draft compose(Question question, List<Candidate> candidates, Weights weights) {
    var rows =
        question.sides().isEmpty() ? List.<Row>of() : sides.of(question, candidates, weights);
    if (rows.size() > 1) {
      return draft(
          question, sideBySide(question, rows, candidates, weights), List.of(), candidates);
    }
    var differing = contrasts.among(question, candidates, weights);
    var chosen =
        selection.of(question, asked(question, voices(question, differing, candidates)), weights);
    addVoices(chosen, differing, candidates);
    return draft(question, Arrangement.of(question, chosen), differing, candidates);
  }

  private Draft draft(
      Question question,
      List<Candidate> chosen,
      List<Disagreement> differing,
      List<Candidate> candidates) {
    return new Draft(
        chosen.stream().map(candidate -> claim(question, candidate, candidates)).toList(),
        differing,
        NAME);
  }

  /// A sentence on each side. Of two sides the best sentence leads when it has a figure for both,
  /// and more on one of them follows.
  private List<Candidate> sideBySide(
      Question question, List<Row> rows, List<Candidate> candidates, Weights weights) {
    var told = new LinkedHashSet<Candidate>();
    boolean isOfTwo = question.sides().size() == 2;
    var first = candidates.getFirst();
    if (isOfTwo && SideRows.isOfBoth(question, first)) {
      told.add(first);
    }
    rows.forEach(row -> told.add(row.candidate()));
    if (isOfTwo) {
      selection.of(question, candidates, weights).stream()
          .filter(more -> sides.isOfOne(question, more))
          .filter(more -> told.stream().noneMatch(known -> restatement.is(question, known, more)))
          .forEach(told::add);
    }
    return told.stream().limit(MANY).toList();
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

  /// Where the question names outlets as its sources, and is not whether they agree with others,
  /// none but these speak, if they say anything.
  private List<Candidate> asked(Question question, List<Candidate> candidates) {
    if (question.outlets().isEmpty() || question.wanted() == Wanted.AGREEMENT) {
      return candidates;
    }
    var theirs =
        candidates.stream()
            .filter(c -> question.outlets().contains(outlets.witness(c.article().outlet())))
            .toList();
    return theirs.isEmpty() ? candidates : theirs;
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

  private Claim claim(Question question, Candidate candidate, List<Candidate> all) {
    var citations = new ArrayList<Citation>();
    var witnesses = new HashSet<String>();
    citations.add(candidate.citation());
    witnesses.add(outlets.witness(candidate.article().outlet()));
    for (var other : all) {
      if (citations.size() < WITNESSES
          && !other.equals(candidate)
          && restatement.backs(question, candidate, other)
          && witnesses.add(outlets.witness(other.article().outlet()))) {
        citations.add(other.citation());
      }
    }
    return new Claim(sentence(question, candidate), citations);
  }

  /// The sentence as it stands, after its outlet and date, with its language named when it is not
  /// the reader's.
  private static String sentence(Question question, Candidate candidate) {
    var article = candidate.article();
    var text = candidate.text();
    var date = article.published().filter(day -> !isDayOf(question, candidate, day));
    return frame(question.language(), article, date, Optional.empty())
        + ": "
        + (article.kind().isSummary() ? text : "“" + SpeechMarks.closed(text) + "”");
  }

  /// What stands before a quotation.
  ///
  /// @param note what is said of it beside its date and its language
  static String frame(
      Language reader, Article article, Optional<PublicationDate> date, Optional<String> note) {
    var notes = new ArrayList<String>();
    date.ifPresent(day -> notes.add(day.in(reader)));
    if (!article.lang().equals(reader.code())) {
      notes.add(languageName(article.lang(), reader));
    }
    note.ifPresent(notes::add);
    return notes.isEmpty()
        ? article.outlet()
        : article.outlet() + " (" + String.join(", ", notes) + ")";
  }

  /// Whether a list of events shows the date in front already.
  private static boolean isDayOf(Question question, Candidate candidate, PublicationDate date) {
    return question.wanted() == Wanted.EVENTS
        && Happening.day(candidate.text(), candidate.article())
            .map(day -> day.toString().equals(date.value()))
            .orElse(true);
  }

  private static String languageName(String code, Language reader) {
    return java.util.Locale.forLanguageTag(code).getDisplayLanguage(reader.locale());
  }
}
