package serai.talk;

import java.util.List;
import serai.domain.Outgoing;
import serai.port.Change;

/// What follows from one update: messages that must arrive, and changes to what we know.
public record Outcome(List<Outgoing.Lasting> outgoing, List<Change> changes) {
  public Outcome {
    outgoing = List.copyOf(outgoing);
    changes = List.copyOf(changes);
  }

  public static Outcome nothing() {
    return new Outcome(List.of(), List.of());
  }

  static Outcome of(Outgoing.Lasting outgoing) {
    return new Outcome(List.of(outgoing), List.of());
  }
}
