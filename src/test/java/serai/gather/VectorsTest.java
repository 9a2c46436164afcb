package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Article;

class VectorsTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void what_has_words_only_gets_its_vectors_in_the_background() {
    try (var news = new News(folder, List.of())) {
      keep(news, 9);
      assertThat(news.index.incomplete(99)).hasSize(9);

      try (var vectors = new Vectors(news.store, news.index)) {
        vectors.wake();
        while (!news.index.incomplete(1).isEmpty()) {
          Thread.onSpinWait();
        }
      }

      assertThat(news.index.incomplete(99)).isEmpty();
    }
  }

  @Test
  void what_waited_when_the_process_ended_is_still_known_to_the_next() {
    try (var news = new News(folder, List.of())) {
      keep(news, 5);
    }

    try (var news = new News(folder, List.of())) {
      assertThat(news.index.incomplete(99)).hasSize(5);
      Vectors.completeAll(news.store, news.index);
      assertThat(news.index.incomplete(99)).isEmpty();
    }
  }

  @Test
  void what_left_the_store_meanwhile_leaves_the_index() {
    try (var news = new News(folder, List.of())) {
      var articles = keep(news, 2);
      news.store.remove(List.of(articles.getFirst().id()), "steppe");

      Vectors.completeAll(news.store, news.index);

      assertThat(news.find("laboratory")).containsExactly(articles.getLast().id());
    }
  }

  private static List<Article> keep(News news, int count) {
    var articles =
        IntStream.range(0, count)
            .mapToObj(i -> News.article("a" + i, "Outlet steppe", "A laboratory number " + i + "."))
            .toList();
    news.store.save(articles, "steppe", Instant.EPOCH);
    news.index.addWords(articles, OptionalLong.of(news.store.revision()));
    return articles;
  }
}
