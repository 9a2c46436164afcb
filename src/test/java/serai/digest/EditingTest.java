package serai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Edition;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.Story;

class EditingTest {
  private static final LocalDate LAST = LocalDate.parse("2026-02-28");

  private static final List<Language> LANGUAGES = List.of(Language.values());

  @TempDir static Path folder;

  private static NewsDesk desk;

  @BeforeAll
  static void open() {
    desk = new NewsDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void nothing_stands_twice_in_an_edition_and_nothing_is_older_than_its_period() {
    var chance = new Random(42);

    for (int round = 0; round < 40; round++) {
      var to = LAST.minusDays(chance.nextInt(900));
      var period = new Period(to.minusDays(chance.nextInt(40)), to);
      var language = LANGUAGES.get(chance.nextInt(LANGUAGES.size()));

      var edition = desk.editing.edition(period, language, Interests.none());

      var shown = shown(edition);
      assertThat(shown).extracting(Article::id).doesNotHaveDuplicates();
      assertThat(shown)
          .allSatisfy(article ->
              assertThat(article.published().orElseThrow())
                  .satisfies(date -> assertThat(period.contains(date.earliest())).isTrue())
                  .satisfies(date -> assertThat(period.contains(date.latest())).isTrue()));
      assertThat(edition.items()).hasSizeLessThanOrEqualTo(Editing.MOST_ITEMS);
    }
  }

  @Test
  void a_text_in_three_outlets_is_told_once() {
    var day = new Period(LocalDate.parse("2025-12-20"), LocalDate.parse("2025-12-20"));
    var story = List.of(at("adnkronos"), at("nationthailand"), at("nippon.com/ja/news/yjj2025"));
    desk.store.link(new Story(story));

    var edition = desk.editing.edition(day, Language.ENGLISH, Interests.none());

    assertThat(edition.items())
        .filteredOn(item ->
            item.event().articles().stream().anyMatch(article -> story.contains(article.id())))
        .singleElement()
        .satisfies(
            item -> assertThat(item.event().articles()).extracting(Article::id).containsAll(story));
  }

  private static ArticleId at(String address) {
    return NewsDesk.corpus().stream()
        .filter(article -> article.url().contains(address))
        .filter(
            article -> article.published().filter(d -> d.value().equals("2025-12-20")).isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<Article> shown(Edition edition) {
    return Stream.concat(
            edition.items().stream().flatMap(item -> item.event().articles().stream()),
            edition.official().stream())
        .toList();
  }
}
