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
/// @param lead the sentences about several sides that come first
/// @param sides what is compared, as the reader calls it, with the sentences about it; a side of
///   which nothing is said has none
/// @param rest the other sentences about several sides or none
record SideBySide(List<Claim> lead, Map<String, List<Claim>> sides, List<Claim> rest) {

  /// Empty when nothing is compared, or fewer than two sides are spoken of alone.
  static Optional<SideBySide> of(Question question, Answer answer) {
    var lead = new ArrayList<Claim>();
    var sides = new LinkedHashMap<String, List<Claim>>();
    question.sides().forEach(side -> sides.put(name(side), new ArrayList<>()));
    var rest = new ArrayList<Claim>();
    for (var claim : answer.claims()) {
      var about = about(claim, question.sides());
      if (about.size() == 1) {
        sides.getOrDefault(name(about.getFirst()), rest).add(claim);
      } else if (sides.values().stream().allMatch(List::isEmpty)) {
        lead.add(claim);
      } else {
        rest.add(claim);
      }
    }
    long told = sides.values().stream().filter(claims -> !claims.isEmpty()).count();
    return told < 2 ? Optional.empty() : Optional.of(new SideBySide(lead, sides, rest));
  }

  private static String name(Concept side) {
    return side.forms().getFirst().text();
  }

  /// The sides that a sentence speaks of; when it names none, those of its article's title.
  private static List<Concept> about(Claim claim, List<Concept> sides) {
    var article = claim.citations().getFirst().article();
    var sentence = claim.sentence();
    var said =
        speaking(
            sentence.startsWith(article.outlet())
                ? sentence.substring(article.outlet().length())
                : sentence,
            sides);
    return said.isEmpty() ? speaking(article.title(), sides) : said;
  }

  private static List<Concept> speaking(String text, List<Concept> sides) {
    var words = Words.of(text);
    return sides.stream()
        .filter(side -> side.forms().stream().anyMatch(form -> words.has(form.text())))
        .toList();
  }
}
