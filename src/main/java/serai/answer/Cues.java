package serai.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import serai.domain.Words;

/// A list of words in all our languages that mark something in a sentence, such as a reason.
record Cues(List<String> words) {
  /// Reads a list that lies beside this class, one word or phrase a line.
  static Cues of(String file) {
    try (var in = Objects.requireNonNull(Cues.class.getResourceAsStream(file))) {
      return new Cues(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean in(String sentence) {
    var words = Words.of(sentence);
    return this.words.stream().anyMatch(words::has);
  }
}
