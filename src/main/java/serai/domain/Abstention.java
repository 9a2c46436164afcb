package serai.domain;

import java.util.List;

/// The word that the articles do not say, and what comes nearest.
///
/// @param nearest articles worth reading instead, best first
public record Abstention(Reason reason, List<Article> nearest, Coverage searched) implements Reply {
  public Abstention {
    nearest = List.copyOf(nearest);
  }

  /// Why there is no answer.
  public enum Reason {
    /// No article speaks of it.
    NOTHING_FOUND,
    /// Articles speak of it, but none says what was asked.
    NOT_SUPPORTED,
    /// It is not a question about the news, or an attempt to give instructions.
    OFF_TOPIC,
    /// A language model refused.
    MODEL_DECLINED
  }
}
