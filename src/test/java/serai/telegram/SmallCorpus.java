package serai.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two articles: a bot that reads no more starts quickly.
final class SmallCorpus {
  private SmallCorpus() {}

  /// Lays them into `corpus` in a folder.
  ///
  /// @return the options that make a bot read them
  static String[] in(Path folder) throws IOException {
    var corpus = Files.createDirectories(folder.resolve("corpus"));
    for (var name : new String[] {"2015/10/abe-speech-2015.md", "2024/08/gazeta-cancel.md"}) {
      var article = Path.of("corpus", name);
      var copy = corpus.resolve(article.getFileName());
      if (!Files.exists(copy)) {
        Files.copy(article, copy);
      }
    }
    return new String[] {"--corpus", corpus.toString()};
  }
}
