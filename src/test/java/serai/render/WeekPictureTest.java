package serai.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.domain.Chart;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Place;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlNewsstand;

class WeekPictureTest {
  private static final Place PLACE = Place.privately(new ChatId(5));
  private static final LocalDate CHRISTMAS = LocalDate.parse("2025-12-24");

  @TempDir static Path folder;
  private static Database database;

  private final List<Chart> painted = new ArrayList<>();

  @BeforeAll
  static void open() {
    database = Database.in(folder);
    new SqlArticleStore(database)
        .save(new CorpusFolder(Path.of("corpus")).read().articles(), "corpus", Instant.EPOCH);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void shows_twelve_weeks_with_what_each_country_got() {
    var sent = picture().upTo(CHRISTMAS, PLACE, Language.ENGLISH);

    assertThat(sent).isPresent();
    assertThat(painted)
        .singleElement()
        .satisfies(chart -> {
          assertThat(chart.columns())
              .hasSize(12)
              .startsWith("6 Oct", "13 Oct")
              .endsWith("8 Dec", "15 Dec", "22 Dec");
          assertThat(chart.shares())
              .extracting(Chart.Share::name)
              .containsExactly(
                  "Kazakhstan", "Uzbekistan", "Kyrgyzstan", "Tajikistan", "Turkmenistan");
          assertThat(chart.shares().getFirst().of().get(10)).isGreaterThanOrEqualTo(3);
        });
  }

  @Test
  void a_time_without_articles_gets_no_picture() {
    assertThat(picture().upTo(LocalDate.parse("2001-01-01"), PLACE, Language.ENGLISH)).isEmpty();
    assertThat(painted).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void weeks_and_countries_are_named_in_every_language(Language language) {
    picture().upTo(CHRISTMAS, PLACE, language);

    assertThat(painted.getFirst().columns()).doesNotHaveDuplicates();
    assertThat(painted.getFirst().shares())
        .extracting(Chart.Share::name)
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.length() < 4);
  }

  private WeekPicture picture() {
    return new WeekPicture(
        new SqlNewsstand(database),
        GazetteerFile.read(Path.of("config/gazetteer.yaml")),
        chart -> {
          painted.add(chart);
          return Optional.of(new byte[] {1});
        });
  }
}
