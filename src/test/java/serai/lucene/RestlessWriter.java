package serai.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.Outlets;
import serai.domain.Span;

/// A program that stores, adds and rebuilds without end and says what it has done, to be killed.
final class RestlessWriter {
  static final int ARTICLES_AT_FIRST = 40;

  private static final int ADDITIONS_BETWEEN_REBUILDS = 3;

  private RestlessWriter() {}

  public static void main(String[] args) {
    var store = new ArticlesInMemory();
    for (int i = 0; i < ARTICLES_AT_FIRST; i++) {
      store.save(List.of(article("first" + i)), "test", Instant.EPOCH);
    }
    try (var index = index(Path.of(args[0]))) {
      for (int i = 0; ; i++) {
        if (i % ADDITIONS_BETWEEN_REBUILDS == 0) {
          System.out.println("building");
          index.rebuild(store, done -> {});
          System.out.println("built");
        }
        var article = article("more" + i);
        store.save(List.of(article), "test", Instant.EPOCH);
        System.out.println("adding");
        index.add(List.of(article));
        index.reflects(store.revision());
        System.out.println("added " + article.id());
      }
    }
  }

  static LuceneIndex index(Path folder) {
    return new LuceneIndex(
        folder,
        (text, lang) -> List.of(new Span(0, text.length())),
        new Outlets(List.of()),
        new CountingEmbedder("fake"),
        Duration.ZERO);
  }

  /// An article whose id is a word of its text.
  static Article article(String id) {
    return AnArticle.of(id, "The word of this text is " + id + ".").article();
  }
}
