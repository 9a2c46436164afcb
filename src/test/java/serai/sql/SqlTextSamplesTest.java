package serai.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import serai.domain.Article;
import serai.domain.ArticleId;

/// Samples of texts in real databases.
@ParameterizedClass
@EnumSource(Engine.class)
class SqlTextSamplesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Engine engine;

  @TempDir Path folder;

  SqlTextSamplesTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void those_with_most_in_common_come_first() {
    try (var database = engine.open(folder)) {
      var samples = new SqlTextSamples(database);
      samples.keep(
          Map.of(
              article("one"), Set.of(1L, 2L, -3L),
              article("two"), Set.of(2L, -3L, 9L),
              article("three"), Set.of(Long.MIN_VALUE, 9L)));

      assertThat(samples.sharing(Set.of(1L, 2L, -3L, 7L), 9)).containsExactly(id("one"), id("two"));
      assertThat(samples.sharing(Set.of(9L), 1)).containsExactly(id("three"));
      assertThat(samples.sharing(Set.of(8L), 9)).isEmpty();
      assertThat(samples.sharing(Set.of(), 9)).isEmpty();
    }
  }

  @Test
  void a_new_sample_takes_the_place_of_the_former() {
    try (var database = engine.open(folder)) {
      var samples = new SqlTextSamples(database);
      samples.keep(Map.of(article("one"), Set.of(1L)));
      samples.keep(Map.of(article("one"), Set.of(2L)));

      assertThat(samples.sharing(Set.of(1L), 9)).isEmpty();
      assertThat(samples.sharing(Set.of(2L), 9)).containsExactly(id("one"));
    }
  }

  @Test
  void what_everybody_says_tells_nothing_unless_there_is_nothing_else() {
    try (var database = engine.open(folder)) {
      var samples = new SqlTextSamples(database);
      var many = new HashMap<Article, Set<Long>>();
      IntStream.range(0, 300).forEach(i -> many.put(article("a" + i), Set.of(1L, 2L, 1_000L + i)));
      samples.keep(many);

      assertThat(samples.sharing(Set.of(1L, 2L, 1_007L), 40)).containsExactly(id("a7"));
      assertThat(samples.sharing(Set.of(1L, 2L), 40)).hasSize(40);
    }
  }

  @Test
  void articles_without_a_sample_of_their_present_text_are_told() {
    try (var database = engine.open(folder)) {
      var store = new SqlArticleStore(database);
      var samples = new SqlTextSamples(database);
      var article = article("one");
      store.save(List.of(article, article("two")), "corpus", NOW);
      samples.keep(Map.of(article, Set.of(1L)));
      assertThat(samples.unsampled(9)).extracting(Article::id).containsExactly(id("two"));

      store.save(List.of(SqlArticleStoreTest.article("one", "Other words.")), "corpus", NOW);
      assertThat(samples.unsampled(9))
          .extracting(Article::id)
          .containsExactly(id("one"), id("two"));
    }
  }

  private static Article article(String id) {
    return SqlArticleStoreTest.article(id, "Words.");
  }

  private static ArticleId id(String id) {
    return new ArticleId(id);
  }
}
