package serai.answer;

import java.util.Optional;
import serai.answer.Marker.Kind;

/// What rises, leaves or comes first in a quote does so in a claim, and does not fall, enter or
/// come last.
final class CourseRule {
  private final Scope scope;

  CourseRule(Scope scope) {
    this.scope = scope;
  }

  Optional<String> objection(Reading claim, Reading quote) {
    return turned(claim, quote, Kind.UP, Kind.DOWN)
        .or(() -> turned(claim, quote, Kind.EXPORT, Kind.IMPORT))
        .or(() -> turned(claim, quote, Kind.BEFORE, Kind.AFTER));
  }

  private Optional<String> turned(Reading claim, Reading quote, Kind one, Kind other) {
    return isTurned(claim, quote, one, other) || isTurned(claim, quote, other, one)
        ? Optional.of("turns " + named(one) + " and " + named(other))
        : Optional.empty();
  }

  /// Whether a claim goes one way where its quote goes only the other: in all that it says, or of
  /// what its quote says it too.
  private boolean isTurned(Reading claim, Reading quote, Kind one, Kind other) {
    return claim.has(one)
        && quote.has(other)
        && !quote.has(one)
        && (!claim.has(other)
            || claim.markers().stream()
                .filter(m -> m.kind() == one)
                .anyMatch(m -> isOfTheSame(m, claim, quote, other)));
  }

  private boolean isOfTheSame(Marker marker, Reading claim, Reading quote, Kind other) {
    var here = scope.nearest(marker, claim);
    return quote.markers().stream()
        .filter(m -> m.kind() == other)
        .flatMap(m -> scope.nearest(m, quote).stream())
        .anyMatch(word -> here.stream().anyMatch(w -> Scope.same(claim, w, quote, word)));
  }

  private static String named(Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
