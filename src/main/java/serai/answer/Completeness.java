package serai.answer;

import java.util.Optional;
import serai.domain.ImpliedFigures;

/// Whether a translation says all that its original says, as far as it can be counted.
final class Completeness {
  private Completeness() {}

  /// What a translation leaves out: a figure, a date, a known name, or what denies, plans, supposes
  /// or attributes.
  static Optional<String> omission(Reading translation, Reading original) {
    return figure(translation, original)
        .or(() -> date(translation, original))
        .or(() -> name(translation, original))
        .or(() -> marker(translation, original));
  }

  private static Optional<String> figure(Reading translation, Reading original) {
    return original.figures().stream()
        .filter(f ->
            FigureRule.match(f, translation).isEmpty()
                && ImpliedFigures.in(translation.text()).stream().noneMatch(f::same))
        .findFirst()
        .map(f -> "leaves out " + original.words(f.span()));
  }

  private static Optional<String> date(Reading translation, Reading original) {
    return original.dates().stream()
        .filter(d ->
            translation.dates().stream()
                .noneMatch(t ->
                    d.fallsOn(t)
                        && (d.year().isEmpty() || d.year().equals(t.year()))
                        && (d.weekday().isEmpty() || d.weekday().equals(t.weekday()))))
        .findFirst()
        .map(d -> "leaves out " + original.words(d.span()));
  }

  private static Optional<String> name(Reading translation, Reading original) {
    var said = translation.nameIds();
    return original.nameIds().stream()
        .filter(id -> !said.contains(id))
        .findFirst()
        .map(id -> "leaves out " + id);
  }

  private static Optional<String> marker(Reading translation, Reading original) {
    return original.markers().stream()
        .filter(m -> m.kind().mustStay() && !translation.hasAny(m.kind().keptBy()))
        .findFirst()
        .map(m -> "leaves out “" + original.words(m.span()) + "”");
  }
}
