package serai.render;

/// Texts of others on buttons and in lists, where there is no markup.
public final class Labels {
  private Labels() {}

  /// One line of at most so many UTF-16 units, without what nobody sees.
  public static String of(String text, int most) {
    return Untrusted.shortened(text, most);
  }
}
