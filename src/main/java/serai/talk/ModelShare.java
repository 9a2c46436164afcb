package serai.talk;

/// How much a language model may still write.
public interface ModelShare {
  /// Takes one answer off a reader's share of the day.
  Left take(long reader);

  /// What was left.
  enum Left {
    /// There was one: the model may write.
    SOME,
    /// The reader's share of the day is used up.
    NONE_FOR_READER,
    /// The share of all readers together is used up.
    NONE_FOR_ANYBODY
  }
}
