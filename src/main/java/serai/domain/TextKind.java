package serai.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whose words an article's text is.
public enum TextKind {
  /// The outlet's own words, read from its page or feed: may be quoted.
  PAGE("page"),
  /// A short summary in Serai's words: never shown as the outlet's wording.
  DIGEST("digest-own-words"),
  /// A full account in Serai's words: never shown as the outlet's wording.
  ACCOUNT("own-words account");

  private final String label;

  TextKind(String label) {
    this.label = label;
  }

  /// The word for it in files.
  public String label() {
    return label;
  }

  public boolean isSummary() {
    return this != PAGE;
  }

  public static Optional<TextKind> of(String label) {
    return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
  }

  /// All words for files, for messages that say what was expected.
  public static String labels() {
    return Arrays.stream(values()).map(TextKind::label).collect(Collectors.joining(", "));
  }
}
