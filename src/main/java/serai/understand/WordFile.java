package serai.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import serai.domain.Language;

/// One of the word lists beside this class: lines of the form `key language: item; item`, with `#`
/// before a comment. The key may be left out.
final class WordFile {
  private WordFile() {}

  /// A line of a word list.
  ///
  /// @param key empty when the line has none
  /// @param rest what stands after the colon
  record Line(String key, Language language, String rest) {
    List<String> phrases() {
      return Arrays.stream(rest.split(";", -1))
          .map(String::strip)
          .filter(phrase -> !phrase.isEmpty())
          .toList();
    }
  }

  static Stream<Line> lines(String name) {
    try (var in = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WordFile::line);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the word list " + name, e);
    }
  }

  private static Line line(String line) {
    int colon = line.indexOf(':');
    var head = line.substring(0, colon).split(" ", -1);
    var language = Language.of(head[head.length - 1]).orElseThrow();
    return new Line(head.length > 1 ? head[0] : "", language, line.substring(colon + 1).strip());
  }
}
