package serai.understand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.Span;

/// Finds the thing that a question word asks for: the students of `how many students`, the price of
/// `narxi qancha`.
final class AskedFor {
  /// Signs between the question word and the thing, names and small words included.
  private static final int NEAR = 40;

  /// Signs between two words that follow one another.
  private static final int NEXT = 2;

  /// Languages that put the question word beside the verb at the end.
  private static final Set<Language> VERB_LAST =
      Set.of(Language.JAPANESE, Language.KAZAKH, Language.UZBEK, Language.KYRGYZ, Language.TURKMEN);

  private AskedFor() {}

  /// @param text the question
  /// @param placed the concepts of the question in their order
  /// @param questionWords where its question words stand
  static Optional<Concept> in(
      String text, List<Concepts.Placed> placed, List<Span> questionWords, Language language) {
    return questionWords.stream()
        .min(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()))
        .flatMap(word -> beside(text, placed, word, language))
        .map(Concepts.Placed::concept);
  }

  private static Optional<Concepts.Placed> beside(
      String text, List<Concepts.Placed> placed, Span word, Language language) {
    var after =
        first(placed, p -> p.span().overlaps(word) && isThing(p))
            .or(() -> first(placed, p -> follows(p, word, NEXT) && isCountable(p)))
            .or(() ->
                first(
                    placed,
                    p ->
                        follows(p, word, VERB_LAST.contains(language) ? NEXT : NEAR)
                            && isThing(p)));
    return after.or(() -> before(text, placed, word, language));
  }

  private static Optional<Concepts.Placed> before(
      String text, List<Concepts.Placed> placed, Span word, Language language) {
    return VERB_LAST.contains(language)
        ? placed.stream()
            .filter(p -> p.span().end() <= word.start() && isThing(p))
            .reduce((earlier, later) -> later)
            .filter(p -> !isWhere(text.substring(p.span().end(), word.start())))
        : Optional.empty();
  }

  /// Whether what stands between says that the thing is only where or by what it happens.
  private static boolean isWhere(String between) {
    return between.startsWith("で") || between.startsWith("に");
  }

  private static Optional<Concepts.Placed> first(
      List<Concepts.Placed> placed, Predicate<Concepts.Placed> fits) {
    return placed.stream().filter(fits).findFirst();
  }

  private static boolean follows(Concepts.Placed placed, Span word, int within) {
    int gap = placed.span().start() - word.end();
    return gap >= 0 && gap <= within;
  }

  private static boolean isThing(Concepts.Placed placed) {
    return switch (placed.concept().kind()) {
      case TOPIC, WORD -> true;
      case NAME, FIGURE, COMMON -> false;
    };
  }

  private static boolean isCountable(Concepts.Placed placed) {
    return isThing(placed) || placed.concept().kind() == Concept.Kind.COMMON;
  }
}
