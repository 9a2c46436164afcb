package serai.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.Answer;
import serai.domain.Claim;
import serai.domain.Concept;
import serai.domain.Question;
import serai.domain.Words;

/// The answer to a comparison: for each side what is said of it alone.
///
/// @param sides what is compared, as the reader typed it, with the sentences about it
/// @param rest the sentences about several sides or none
record SideBySide(Map<String, List<Claim>> sides, List<Claim> rest) {

  /// Empty when nothing is compared, or fewer than two sides are spoken of alone.
  static Optional<SideBySide> of(Question question, Answer answer) {
    var sides = new LinkedHashMap<String, List<Claim>>();
    var rest = new ArrayList<Claim>();
    for (var claim : answer.claims()) {
      var about = question.sides().stream().filter(side -> speaksOf(claim, side)).toList();
      if (about.size() == 1) {
        sides.computeIfAbsent(name(about.getFirst()), _ -> new ArrayList<>()).add(claim);
      } else {
        rest.add(claim);
      }
    }
    return sides.size() < 2 ? Optional.empty() : Optional.of(new SideBySide(sides, rest));
  }

  private static String name(Concept side) {
    return side.forms().getFirst().text();
  }

  private static boolean speaksOf(Claim claim, Concept side) {
    var words = Words.of(claim.sentence());
    return side.forms().stream().anyMatch(form -> words.has(form.text()));
  }
}
