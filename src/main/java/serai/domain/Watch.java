package serai.domain;

import java.time.Instant;

/// Something that a reader wants to be told of as soon as an article brings news on it.
///
/// @param place where to tell it
/// @param reader who asked for it
/// @param subject the reader's words, or the question of an answer: untrusted
/// @param language in which to tell it
/// @param since articles that came in before are no news
public record Watch(
    WatchId id, Place place, long reader, String subject, Language language, Instant since) {
  /// UTF-16 units of a subject at most.
  public static final int LONGEST = 300;

  public Watch {
    if (subject.isBlank() || subject.length() > LONGEST) {
      throw new IllegalArgumentException("a watch needs a subject of at most " + LONGEST);
    }
  }
}
