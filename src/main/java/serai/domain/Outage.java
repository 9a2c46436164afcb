package serai.domain;

/// Something outside failed. The message says what we were doing; the cause says why it failed.
public final class Outage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Outage(String doing, Throwable cause) {
    super(doing, cause);
  }

  public Outage(String doing) {
    super(doing);
  }
}
