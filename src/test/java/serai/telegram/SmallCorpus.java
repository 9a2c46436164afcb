package serai.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// A few articles: a bot that reads no more starts quickly.
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

  /// Adds what three outlets of three countries say about the same thing.
  static void tellOfTheLighthouse(Path folder) throws IOException {
    var texts =
        Map.of(
            "24.kg",
            "A lighthouse was opened in Osh on Monday, its keeper said in Kyrgyzstan.",
            "Asia-Plus",
            "The lighthouse was opened in Osh on Monday with help from Japan, a guest from"
                + " Tajikistan said.",
            "The Astana Times",
            "In Osh the lighthouse was opened on Monday; Kazakhstan sent the lamp and Japan the"
                + " glass.");
    for (var text : texts.entrySet()) {
      var id = text.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      Files.writeString(
          folder.resolve("corpus/" + id + ".md"),
          """
          ---
          id: %s
          url: https://a.test/%s
          outlet: %s
          title: "A lighthouse in Osh"
          published: "2026-01-02"
          lang: en
          ---

          %s
          """
              .formatted(id, id, text.getKey(), text.getValue()));
    }
  }
}
