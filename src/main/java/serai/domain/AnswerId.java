package serai.domain;

/// The name of an answer that was kept: ten letters and digits that nobody can guess.
public record AnswerId(String value) {
  public AnswerId {
    if (!value.matches("[A-Za-z0-9_-]{10}")) {
      throw new IllegalArgumentException("'" + value + "' names no answer");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
