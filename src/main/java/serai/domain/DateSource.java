package serai.domain;

import java.util.Arrays;
import java.util.Optional;

/// Where the date of an article was found. The first five are in the order in which a page that is
/// gathered is asked; the first of them that has a date that can be right gives it.
public enum DateSource {
  /// JSON-LD or microdata of the page.
  STRUCTURED_DATA("structured data"),
  /// An entry of the page's head.
  META("meta"),
  /// What a reader of the page sees.
  VISIBLE_TEXT("visible text"),
  /// The page's address.
  URL("url"),
  /// What the feed said of its entry.
  FEED("feed"),
  /// Told by who imported it: beside the file, or in a field of its line.
  IMPORT("import"),
  /// The head of a Markdown file, as in the corpus.
  FRONT_MATTER("front matter");

  private final String label;

  DateSource(String label) {
    this.label = label;
  }

  /// The name under which it is stored and told.
  public String label() {
    return label;
  }

  /// The one of a label; empty when no source has it.
  public static Optional<DateSource> of(String label) {
    return Arrays.stream(values()).filter(source -> source.label.equals(label)).findFirst();
  }
}
