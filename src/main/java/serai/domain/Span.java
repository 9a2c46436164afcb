package serai.domain;

/// A stretch of a text in UTF-16 units: from `start`, up to but without `end`.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }
}
