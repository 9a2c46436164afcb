package serai.answer;

import java.util.Optional;
import serai.domain.Gazetteer;
import serai.domain.Outlets;

/// The rules by which one quote is held against one clause, in their order: what is quickest to
/// tell goes first.
final class Rules {
  private final FigureRule figures;
  private final NameRule names;
  private final ModalityRule modality;

  Rules(Gazetteer gazetteer, Outlets outlets, Reader reader) {
    this.figures = new FigureRule(reader);
    this.names = new NameRule(gazetteer, outlets, reader);
    this.modality = new ModalityRule(names, reader);
  }

  /// Why one quote does not say a clause.
  Optional<String> objection(Reading clause, Testimony testimony) {
    return figures
        .objection(clause, testimony)
        .or(() -> DateRule.objection(clause, testimony))
        .or(() -> names.objection(clause, testimony))
        .or(() -> SpeakerRule.objection(clause, testimony))
        .or(() -> DirectionRule.objection(clause, testimony))
        .or(() -> modality.objection(clause, testimony))
        .or(() -> SubstanceRule.objection(clause, testimony));
  }

  /// Whether a text is a quote word for word, and nothing beside the quote denies, plans, supposes
  /// or attributes what it says.
  boolean isVerbatim(String text, Testimony testimony) {
    return Quotation.find(testimony.citation().quote(), text)
            .filter(span -> span.length() >= testimony.citation().quote().strip().length() - 2)
            .isPresent()
        && (testimony.isWhole() || !Reach.isTorn(testimony));
  }
}
