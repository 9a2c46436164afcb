package serai.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was asked and answered so far, oldest first.
public record Conversation(List<Turn> turns) {
  /// Turns kept at most: an older one has never been what a follow-up means.
  public static final int LONGEST = 12;

  public Conversation {
    turns = List.copyOf(turns.subList(Math.max(0, turns.size() - LONGEST), turns.size()));
  }

  public static Conversation empty() {
    return new Conversation(List.of());
  }

  public Conversation with(Turn turn) {
    var longer = new ArrayList<>(turns);
    longer.add(turn);
    return new Conversation(longer);
  }

  public Optional<Turn> last() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }
}
