package serai.understand;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import serai.domain.Span;

/// How English words that point back stand in a sentence, and what can take their place.
final class English {
  private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "been", "s");
  private static final Set<String> OWNING = Set.of("his", "her", "their", "its");

  private static final Set<String> BODIES =
      Set.of("the organisation", "the organization", "the company", "the agency", "the bank");

  private static final Pattern LEAD = Pattern.compile("^(?i:and|but|so|or|also)\\b[,\\s]+");

  private English() {}

  /// The pointing words in small letters; empty when they do not point here: `are there`, `that he
  /// said`, `this film`.
  static String referring(Wording wording, Span span) {
    var words = wording.text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    int at = wording.wordAt(span.start());
    var before = at > 0 ? wording.words().get(at - 1).folded() : "";
    int after = wording.wordAt(span.end());
    var next = after < wording.words().size() ? wording.words().get(after).folded() : "";
    return switch (words) {
      case "there" -> BEING.contains(before) || BEING.contains(next) ? "" : words;
      case "that",
          "this",
          "these",
          "those",
          "so",
          "else",
          "the other",
          "the others",
          "the same",
          "this one",
          "that one" ->
          "";
      default -> words.startsWith("the ") && !BODIES.contains(words) ? "" : words;
    };
  }

  /// Whether an owner is a person.
  static boolean ownsAsPerson(String words) {
    return words.equals("his") || words.equals("her");
  }

  /// The name as it takes the place of the words: an owner, a place after `in`, or a meeting, which
  /// comes with its article, after `at`.
  static String fitting(String words, String name) {
    if (OWNING.contains(words)) {
      return name + (name.endsWith("s") ? "'" : "'s");
    }
    if (words.equals("there") || words.equals("here")) {
      return (name.startsWith("the ") ? "at " : "in ") + name;
    }
    return name;
  }

  /// A question without the joining word that opens it.
  static String withoutLead(String question) {
    var rest = LEAD.matcher(question).replaceFirst("");
    return rest.isEmpty() ? question : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
  }
}
