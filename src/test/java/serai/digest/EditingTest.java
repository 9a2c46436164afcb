package serai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.AnArticle;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Edition;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Period;
import serai.domain.Story;

class EditingTest {
  private static final LocalDate LAST = LocalDate.parse("2026-02-28");

  private static final Interests NONE = Interests.none();

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

  @Test
  void of_stories_that_as_much_speaks_for_the_official_document_comes_first() {
    var text = "A flower show of Japan was opened in Bishkek, Kyrgyzstan, by its mayor.";
    var one = told("show1", text).by("24.kg").dated("2026-05-05").article();
    var other = told("show2", text).by("Kun.uz").dated("2026-05-05").article();
    var official =
        told("rails", "Japan grants Tajikistan 31 million dollars for rails in Dushanbe.")
            .by("Ministry of Foreign Affairs of Japan")
            .dated("2026-05-04")
            .article();
    desk.store.save(List.of(one, other, official), "import", Instant.EPOCH);
    desk.store.link(new Story(List.of(one.id(), other.id())));

    var edition = desk.editing.edition(days("2026-05-04", "2026-05-05"), Language.ENGLISH, NONE);

    assertThat(edition.items())
        .extracting(item -> item.event().lead().outlet())
        .containsExactly("Ministry of Foreign Affairs of Japan", "24.kg");
  }

  @ParameterizedTest
  @CsvSource({"RUSSIAN,ru,11", "KYRGYZ,ru,12", "KAZAKH,ru,13", "JAPANESE,en,14", "ENGLISH,en,15"})
  void a_story_is_told_in_a_language_that_the_reader_understands(
      Language reader, String lang, int of) {
    var day = "2026-05-" + of;
    var id = reader.code();
    var english =
        told(id + 1, "Japan will build a solar plant in Osh, Kyrgyzstan, for 20 million dollars.")
            .by("Kun.uz")
            .dated(day)
            .article();
    var russian =
        told(id + 2, "Япония построит в Оше, Кыргызстан, солнечную станцию за 20 млн долларов.")
            .by("24.kg")
            .in("ru")
            .dated(day)
            .article();
    var italian =
        told(id + 3, "Il Giappone costruisce un impianto solare a Osh, in Kirghizistan.")
            .by("Adnkronos")
            .in("it")
            .dated(day)
            .article();
    desk.store.save(List.of(italian, english, russian), "import", Instant.EPOCH);
    desk.store.link(new Story(List.of(italian.id(), english.id(), russian.id())));

    var edition = desk.editing.edition(days(day, day), reader, NONE);

    assertThat(edition.items())
        .singleElement()
        .satisfies(item ->
            assertThat(item.sentences())
                .isNotEmpty()
                .allMatch(claim -> claim.citations().getFirst().article().lang().equals(lang)));
  }

  @Test
  void figures_that_differ_stand_beside_sentences_that_the_reader_understands() {
    var summit =
        desk.editing
            .edition(days("2025-12-20", "2025-12-20"), Language.KAZAKH, NONE)
            .items()
            .getFirst();

    assertThat(summit.differing()).isNotEmpty();
    assertThat(summit.sentences())
        .isNotEmpty()
        .allMatch(claim -> claim.citations().getFirst().article().lang().equals("ru"));
  }

  @ParameterizedTest
  @CsvSource({"uranium,21", "уран,22", "ウラン,23", "住友商事,24"})
  void a_topic_in_any_language_brings_its_story_up(String topic, int of) {
    var day = "2026-05-" + of;
    var text = "A flower show of Japan was opened in Bishkek, Kyrgyzstan, by its mayor.";
    var one = told("flowers" + of, text).by("24.kg").dated(day).article();
    var other = told("petals" + of, text).by("Kun.uz").dated(day).article();
    var wanted =
        told("ore" + of, "Sumitomo Corporation of Japan buys uranium from Navoi in Uzbekistan.")
            .dated(day)
            .article();
    desk.store.save(List.of(one, other, wanted), "import", Instant.EPOCH);
    desk.store.link(new Story(List.of(one.id(), other.id())));

    var plain = desk.editing.edition(days(day, day), Language.ENGLISH, NONE);
    var wished =
        desk.editing.edition(
            days(day, day), Language.ENGLISH, new Interests(Set.of(), Set.of(topic)));

    assertThat(plain.items().getFirst().event().lead().id()).isEqualTo(one.id());
    assertThat(wished.items().getFirst().event().lead().id()).isEqualTo(wanted.id());
  }

  private static AnArticle told(String id, String text) {
    return AnArticle.of(id, text).titled(text);
  }

  private static Period days(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
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
