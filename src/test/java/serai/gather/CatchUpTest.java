package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Article;
import serai.domain.ArticleId;

/// An index behind its store, as a process leaves it that dies in between.
class CatchUpTest {
  private static final String FIRST = "1";

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (var news = new News(folder, List.of())) {
      save(news, 0, 120);
      CatchUp.of(news.store, news.index).run(_ -> {});
    }
  }

  @Test
  void what_was_stored_meanwhile_is_added_and_nothing_is_built_anew() {
    try (var news = new News(folder, List.of())) {
      var before = edition();
      save(news, 120, 60);

      var behind = CatchUp.of(news.store, news.index);
      var told = new ArrayList<Integer>();
      behind.run(told::add);

      assertThat(behind.articles()).isEqualTo(60);
      assertThat(told).endsWith(60);
      assertThat(news.isLevel()).isTrue();
      assertThat(news.index.incomplete(9)).isEmpty();
      assertThat(news.find("laboratory")).hasSize(180);
      assertThat(edition()).isEqualTo(before);
    }
  }

  @Test
  void words_come_first_where_vectors_can_wait() {
    try (var news = new News(folder, List.of())) {
      save(news, 120, 3);

      CatchUp.of(news.store, news.index).wordsFirst();

      assertThat(news.isLevel()).isTrue();
      assertThat(news.find("laboratory")).hasSize(123);
      assertThat(news.index.incomplete(9)).hasSize(3);
    }
  }

  @Test
  void what_changed_is_replaced_and_what_left_leaves() {
    try (var news = new News(folder, List.of())) {
      var before = edition();
      news.store.save(List.of(article(0, "A telescope.")), "steppe", Instant.EPOCH);
      news.store.remove(List.of(new ArticleId("a1")), "steppe");

      CatchUp.of(news.store, news.index).run(_ -> {});

      assertThat(news.find("telescope")).containsExactly(new ArticleId("a0"));
      assertThat(news.find("laboratory")).hasSize(118);
      assertThat(news.isLevel()).isTrue();
      assertThat(edition()).isEqualTo(before);
    }
  }

  @Test
  void an_index_of_another_store_is_built_anew() throws Exception {
    Files.delete(folder.resolve("serai.db"));

    try (var news = new News(folder, List.of())) {
      save(news, 500, 2);
      CatchUp.of(news.store, news.index).run(_ -> {});

      assertThat(news.isLevel()).isTrue();
      assertThat(news.find("laboratory")).hasSize(2);
      assertThat(edition()).isNotEqualTo(FIRST);
    }
  }

  private String edition() {
    try {
      return Files.readString(folder.resolve("index").resolve("current")).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void save(News news, int from, int count) {
    var articles =
        IntStream.range(from, from + count)
            .mapToObj(i -> article(i, "A laboratory number " + i + "."))
            .toList();
    news.store.save(articles, "steppe", Instant.EPOCH);
  }

  private static Article article(int number, String text) {
    return News.article("a" + number, "Outlet steppe", text);
  }
}
