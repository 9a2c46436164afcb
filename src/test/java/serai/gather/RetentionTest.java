package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.FeedItem;

class RetentionTest {
  @TempDir Path folder;

  @Test
  void without_a_bound_everything_stays() {
    try (var news = new News(folder, List.of())) {
      gathered(news, "old", Duration.ofDays(4_000));

      assertThat(news.keeping(Optional.empty(), OptionalInt.empty()).run()).isZero();
      assertThat(news.articles()).hasSize(1);
    }
  }

  @Test
  void the_newest_stay_when_there_are_too_many() {
    try (var news = new News(folder, List.of())) {
      for (int day = 1; day <= 5; day++) {
        gathered(news, "a" + day, Duration.ofDays(day));
      }

      assertThat(news.keeping(Optional.empty(), OptionalInt.of(2)).run()).isEqualTo(3);
      assertThat(news.articles()).extracting(a -> a.id().value()).containsExactly("a1", "a2");
      assertThat(news.find("laboratory"))
          .containsExactlyInAnyOrder(new ArticleId("a1"), new ArticleId("a2"));
      assertThat(news.index.revision()).isEqualTo(OptionalLong.of(news.store.revision()));
      assertThat(news.keeping(Optional.empty(), OptionalInt.of(2)).run()).isZero();
    }
  }

  @Test
  void what_the_corpus_brought_too_stays_whatever_its_age() {
    try (var news = new News(folder, List.of())) {
      var article = gathered(news, "old", Duration.ofDays(90));
      news.store.save(List.of(article), Synchronisation.ORIGIN, news.now);

      news.keeping(Optional.of(Duration.ofDays(30)), OptionalInt.empty()).run();

      assertThat(news.only()).isEqualTo(article);
      assertThat(news.find("laboratory")).containsExactly(article.id());
    }
  }

  @Test
  void refusals_and_failures_are_forgotten_in_time() {
    try (var news = new News(folder, List.of())) {
      var longAgo = news.now.minus(Duration.ofDays(200));
      news.records.mark(
          List.of(
              item("a", FeedItem.Outcome.REFUSED, longAgo),
              item("b", FeedItem.Outcome.FAILED, news.now),
              item("c", FeedItem.Outcome.EXPIRED, longAgo)));

      news.keeping(Optional.empty(), OptionalInt.empty()).run();

      assertThat(news.records.items("steppe", List.of("a", "b", "c"))).containsOnlyKeys("b", "c");
    }
  }

  private static Article gathered(News news, String id, Duration ago) {
    var article = News.article(id, "Outlet steppe", "A laboratory called " + id + ".");
    news.store.save(List.of(article), "steppe", news.now);
    news.index.addWords(List.of(article), OptionalLong.of(news.store.revision()));
    news.records.mark(List.of(item(id, FeedItem.Outcome.STORED, news.now.minus(ago))));
    return article;
  }

  private static FeedItem item(String id, FeedItem.Outcome outcome, Instant found) {
    return new FeedItem(
        "steppe",
        id,
        "https://steppe.example/" + id,
        "",
        outcome,
        Optional.empty(),
        outcome == FeedItem.Outcome.STORED ? Optional.of(new ArticleId(id)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        found,
        found,
        Optional.empty(),
        1);
  }
}
