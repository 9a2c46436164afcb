package serai.domain;

import java.util.List;

/// A point on which sources differ, side by side.
public record Disagreement(String about, List<Position> positions) {
  public Disagreement {
    positions = List.copyOf(positions);
    if (positions.size() < 2) {
      throw new IllegalArgumentException("a disagreement needs two positions");
    }
  }

  /// What some of the sources say.
  public record Position(String value, List<Citation> citations) {
    public Position {
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("a position needs a citation");
      }
    }
  }
}
