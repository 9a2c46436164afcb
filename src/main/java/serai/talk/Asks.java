package serai.talk;

import java.util.Optional;
import serai.ask.Ask;

/// The ways to ask.
///
/// @param best answers readers: with a language model, when there is one
/// @param quoting answers from quoted sentences alone, at no cost: for everything that is tried
///   before it is offered, and for readers who have used up their share of the model
/// @param share what is left of the language model for each reader; empty when `best` is none
public record Asks(Ask best, Ask quoting, Optional<ModelShare> share) {
  /// Without a language model.
  public static Asks quoting(Ask ask) {
    return new Asks(ask, ask, Optional.empty());
  }

  /// Whether `best` is a language model, which is slow.
  public boolean model() {
    return share.isPresent();
  }
}
