package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import serai.NoMeaning;
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
      Vectors.completeAll(news.store, news.index, _ -> {});
      assertThat(news.index.incomplete(99)).isEmpty();
    }
  }

  @Test
  void what_left_the_store_meanwhile_leaves_the_index() {
    try (var news = new News(folder, List.of())) {
      var articles = keep(news, 2);
      news.store.remove(List.of(articles.getFirst().id()), "steppe");

      Vectors.completeAll(news.store, news.index, _ -> {});

      assertThat(news.find("laboratory")).containsExactly(articles.getLast().id());
    }
  }

  @Test
  void a_correction_that_comes_while_vectors_are_made_stays() {
    var meanwhile = new AtomicReference<Runnable>(() -> {});
    var embedder =
        new NoMeaning() {
          @Override
          public List<float[]> passages(List<String> texts) {
            meanwhile.getAndSet(() -> {}).run();
            return super.passages(texts);
          }
        };
    try (var news = new News(folder, List.of(), new Gathering.Limits(1, 1), List.of(), embedder)) {
      keep(news, 1);
      var corrected = News.article("a0", "Outlet steppe", "A telescope number 0.");
      meanwhile.set(() -> {
        news.store.save(List.of(corrected), "steppe", Instant.EPOCH);
        news.index.addWords(List.of(corrected), OptionalLong.of(news.store.revision()));
      });

      Vectors.completeAll(news.store, news.index, _ -> {});

      assertThat(news.find("telescope")).containsExactly(corrected.id());
      assertThat(news.find("laboratory")).isEmpty();
      assertThat(news.index.incomplete(9)).isEmpty();
      assertThat(news.isLevel()).isTrue();
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
