package serai.telegram;

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
    HANG
  }

  private final double share;
  private final boolean hangs;
  private final SplittableRandom chance;

  Faults(double share, boolean hangs, long seed) {
    this.share = share;
    this.hangs = hangs;
    this.chance = new SplittableRandom(seed);
  }

  static Faults none() {
    return new Faults(0, false, 0);
  }

  synchronized Kind next() {
    if (chance.nextDouble() >= share) {
      return Kind.NONE;
    }
    return switch (chance.nextInt(hangs ? 10 : 9)) {
      case 0, 1, 2 -> Kind.ERROR;
      case 3, 4, 5 -> Kind.RESET;
      case 6, 7, 8 -> Kind.ANSWER_LOST;
      default -> Kind.HANG;
    };
  }
}
