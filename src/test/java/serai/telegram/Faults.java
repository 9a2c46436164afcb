package serai.telegram;

import java.util.List;
import java.util.SplittableRandom;

/// What goes wrong on the way: a share of the requests meets with one of several accidents.
final class Faults {
  enum Kind {
    NONE,
    /// An error of the server; nothing was done.
    ERROR,
    /// The connection ends; nothing was done.
    RESET,
    /// It was done, and the connection ends before the answer.
    ANSWER_LOST,
    /// It was done, and no answer comes for long.
    HANG,
    /// Nothing was done, and no answer comes for long.
    STALL,
    /// Too many requests: come back in a second.
    TOO_MANY,
    /// Too many requests: come back in half a minute.
    FAR_TOO_MANY
  }

  private final double share;
  private final List<Kind> kinds;
  private final SplittableRandom chance;

  private Faults(double share, List<Kind> kinds, long seed) {
    this.share = share;
    this.kinds = kinds;
    this.chance = new SplittableRandom(seed);
  }

  static Faults none() {
    return new Faults(0, List.of(Kind.NONE), 0);
  }

  static Faults always(Kind kind) {
    return new Faults(1, List.of(kind), 0);
  }

  static Faults of(double share, long seed, Kind... kinds) {
    return new Faults(share, List.of(kinds), seed);
  }

  synchronized Kind next() {
    return chance.nextDouble() < share ? kinds.get(chance.nextInt(kinds.size())) : Kind.NONE;
  }
}
