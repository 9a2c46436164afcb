package serai.answer;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import serai.domain.Happening;
import serai.domain.PublicationDate;
import serai.domain.Question;

/// The order in which the sentences of an answer stand: the best first but events in the order of
/// time, and the newest first where the latest is asked for.
final class Arrangement {
  private Arrangement() {}

  static List<Candidate> of(Question question, List<Candidate> chosen) {
    return switch (question.wanted()) {
      case EVENTS -> {
        var byDay = comparing(Arrangement::day);
        yield chosen.stream().sorted(question.latest() ? byDay.reversed() : byDay).toList();
      }
      case NUMBER,
          DATE,
          DURATION,
          PERSON,
          PLACE,
          ORGANISATION,
          REASON,
          LIST,
          ATTRIBUTION,
          AGREEMENT,
          COMPARISON,
          FACT ->
          chosen;
    };
  }

  /// The day that a sentence tells of, else that of its article; the undated stand last.
  private static LocalDate day(Candidate candidate) {
    return Happening.day(candidate.text(), candidate.article())
        .or(() -> candidate.article().published().map(PublicationDate::earliest))
        .orElse(LocalDate.MAX);
  }
}
