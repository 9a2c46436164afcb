package serai.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import serai.answer.Marker.Kind;

/// What a quote counts among several things, a claim does not tell as coming on top of them.
final class PartRule {
  /// What opens a list of things of which something is made up.
  private static final Pattern LIST =
      Pattern.compile("(?iu):\\s|：|\\bsuch as\\b|\\bincluding\\b|\\bтаки\\p{L}+ как\\b|など|といった");

  /// What joins two things.
  private static final Pattern JOINED =
      Pattern.compile("(?iu)\\b(?:and|и|va|ва|және|жана|we)\\b|[、・;；]");

  private PartRule() {}

  static Optional<String> objection(Reading claim, Reading quote) {
    boolean beside = quote.has(Kind.BESIDE) || quote.has(Kind.ALSO);
    boolean among = quote.has(Kind.PART) || LIST.matcher(quote.text()).find();
    boolean joined = JOINED.matcher(quote.text()).find();
    return claim.has(Kind.BESIDE) && !beside && (among || !joined)
        ? Optional.of("tells as added what is a part")
        : Optional.empty();
  }
}
