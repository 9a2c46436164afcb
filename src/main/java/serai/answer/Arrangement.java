package serai.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.List;
import serai.domain.Question;

/// The order in which the sentences of an answer stand: the best first, but events in the order of
/// time and a comparison side by side.
final class Arrangement {
  private Arrangement() {}

  static List<Candidate> of(Question question, List<Candidate> chosen) {
    return switch (question.wanted()) {
      case EVENTS -> chosen.stream().sorted(comparing(Arrangement::day)).toList();
      case COMPARISON -> {
        var sides = question.sides();
        yield chosen.stream()
            .sorted(
                comparingInt(candidate -> {
                  int side = 0;
                  while (side < sides.size() && !candidate.said().contains(sides.get(side))) {
                    side++;
                  }
                  return side;
                }))
            .toList();
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
          FACT ->
          chosen;
    };
  }

  /// The day of the article; the undated stand last.
  private static LocalDate day(Candidate candidate) {
    return candidate.article().published().map(date -> date.earliest()).orElse(LocalDate.MAX);
  }
}
