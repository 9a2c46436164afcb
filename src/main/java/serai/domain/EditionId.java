package serai.domain;

/// The name of an edition as it was made, once for all who get it: ten letters and digits.
public record EditionId(String value) {
  public EditionId {
    if (!value.matches("[A-Za-z0-9_-]{10}")) {
      throw new IllegalArgumentException("'" + value + "' names no edition");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
