package serai.domain;

/// The name of a [Watch]: ten letters and digits that nobody can guess.
public record WatchId(String value) {
  public WatchId {
    if (!value.matches("[A-Za-z0-9_-]{10}")) {
      throw new IllegalArgumentException("'" + value + "' names no watch");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
