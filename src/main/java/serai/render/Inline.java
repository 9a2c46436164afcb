package serai.render;

import java.time.Instant;

/// A stretch of a line in a message.
public sealed interface Inline {
  /// Words of others, or with words of others in them: shown as they are, and never a link, a
  /// mention or a command.
  record Text(String text) implements Inline {}

  /// The same, standing out.
  record Strong(String text) implements Inline {}

  /// The same, standing back.
  record Faint(String text) implements Inline {}

  /// Our own words: a command in them can be tapped. Words of others in them were made harmless.
  record Own(String text) implements Inline {}

  /// A link; only the text when the address is none of the web.
  record Link(String text, String url) implements Inline {}

  /// A footnote's mark: it leads to the [Block.Note] of that number, or to the address where
  /// footnotes are unknown.
  record Mark(int note, String url) implements Inline {}

  /// A moment, in the reader's own time.
  ///
  /// @param text the moment in words, for messengers that do not know the reader's time
  record Moment(Instant at, String text) implements Inline {}

  static Inline text(String text) {
    return new Text(text);
  }

  static Inline own(String text) {
    return new Own(text);
  }
}
