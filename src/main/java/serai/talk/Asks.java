package serai.talk;

import serai.ask.Ask;

/// The ways to ask.
///
/// @param best answers readers: with a language model, when there is one
/// @param quoting answers from quoted sentences alone, at no cost: for everything that is tried
///   before it is offered, and for readers who have used up their share of the model
/// @param model whether `best` is a language model, which is slow
public record Asks(Ask best, Ask quoting, boolean model) {
  /// Without a language model.
  public static Asks quoting(Ask ask) {
    return new Asks(ask, ask, false);
  }
}
