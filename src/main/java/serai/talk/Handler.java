package serai.talk;

import serai.domain.Update;

/// What [Reception] hands updates to.
public interface Handler {
  /// Learns of an update as soon as it came, before those of the same chat that came earlier are
  /// done: what cannot wait for its turn is done here (stopping an answer that is being written,
  /// acknowledging a button under which a reader waits). Returns at once and never throws.
  void notice(Update update);

  /// Deals with an update in its turn and says what follows from it; updates of one chat come one
  /// after the other. Never throws for what happens outside, but ends early when its thread is
  /// interrupted.
  Outcome handle(Update update);
}
