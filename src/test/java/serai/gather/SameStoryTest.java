package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Outlets;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;

class SameStoryTest {
  /// Words that stand in every article of some outlet.
  private static final String PHRASE =
      " Follow our channel for more news from all of Central Asia and from Japan every day.";

  @TempDir Path folder;

  @Test
  void a_text_that_went_through_three_outlets_is_one_chain_with_its_origin_first() {
    try (var database = Database.in(folder)) {
      var kept = new Kept(database);
      kept.add(article("first", "Alpha", Optional.empty(), "2026-03-01", words(1)));
      kept.add(article("third", "Gamma", Optional.of("Alpha"), "2026-03-03", words(1)));
      kept.add(
          article("second", "Beta", Optional.empty(), "2026-03-02", "Beta has it: " + words(1)));

      assertThat(kept.chain("second")).startsWith(new ArticleId("first")).hasSize(3);
      assertThat(kept.chain("third")).isEqualTo(kept.chain("first"));
    }
  }

  @Test
  void the_one_who_is_credited_comes_first_though_it_came_later() {
    try (var database = Database.in(folder)) {
      var kept = new Kept(database);
      kept.add(article("taker", "Beta", Optional.of("Alpha"), "2026-03-02", words(1)));
      kept.add(article("origin", "Alpha", Optional.empty(), "2026-03-02", words(1)));

      assertThat(kept.chain("taker"))
          .containsExactly(new ArticleId("origin"), new ArticleId("taker"));
    }
  }

  @Test
  void a_phrase_that_all_articles_share_makes_no_story_and_hides_none() {
    try (var database = Database.in(folder)) {
      var kept = new Kept(database);
      for (int i = 0; i < 150; i++) {
        kept.add(article("a" + i, "Alpha", Optional.empty(), "2026-03-01", words(i) + PHRASE));
      }
      kept.add(article("copy", "Beta", Optional.empty(), "2026-03-02", words(77) + PHRASE));

      assertThat(kept.chain("a5")).hasSize(1);
      assertThat(kept.chain("copy")).containsExactly(new ArticleId("a77"), new ArticleId("copy"));
    }
  }

  @Test
  void a_text_of_which_little_was_taken_is_another_story() {
    try (var database = Database.in(folder)) {
      var kept = new Kept(database);
      kept.add(article("one", "Alpha", Optional.empty(), "2026-03-01", words(1)));
      var quoting = words(2) + " " + words(1).substring(0, words(1).length() / 3);
      kept.add(article("two", "Beta", Optional.empty(), "2026-03-02", quoting));

      assertThat(kept.chain("two")).hasSize(1);
    }
  }

  private static String words(int seed) {
    var random = new Random(seed);
    return IntStream.range(0, 90)
        .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
        .collect(Collectors.joining(" "));
  }

  private static Article article(
      String id, String outlet, Optional<String> credit, String published, String text) {
    return AnArticle.of(id, text)
        .by(outlet)
        .titled("Headline " + id)
        .creditedTo(credit)
        .dated(published)
        .article();
  }

  /// A store whose articles are linked as they come.
  private static final class Kept {
    private final SqlArticleStore store;
    private final SameStory stories;

    Kept(Database database) {
      store = new SqlArticleStore(database);
      stories = new SameStory(store, new SqlTextSamples(database), new Outlets(List.of()));
    }

    void add(Article article) {
      store.save(List.of(article), "test", Instant.EPOCH);
      stories.link(List.of(article));
    }

    List<ArticleId> chain(String id) {
      return store.story(new ArticleId(id)).chain();
    }
  }
}
