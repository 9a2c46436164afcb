package serai.domain;

/// Something handed in that could not be used; the rest went on.
///
/// @param where the file, and the line where there is one
/// @param reason one plain sentence without a full stop
public record Problem(String where, String reason) {
  @Override
  public String toString() {
    return where + ": " + reason;
  }
}
