package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.disk.OutletsFile;

/// Real pages as they were copied. Their texts are not ours, so they lie beside the project.
class SeedsTest {
  private static final Path SEEDS = Path.of("..", "shared", "seeds");

  private final CopiedText copied =
      new CopiedText(new OutletMentions(OutletsFile.read(Path.of("config", "outlets.yaml"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "asianews-soft-power; Ecology; AsiaNews; 2025-12-29; Vladimir Rozanskij; -; 17",
        "caspian-post-symphony; Japan’s Flourishing; The Caspian Post; -; -; News Central Asia (nCa); 12",
        "fortune-fwd-summit; Japan’s Strategic; -; -; -; -; 6",
        "thx-news-tokyo-dialogue; -; -; -; -; Ministry of Foreign Affairs of Japan; 34",
        "times-of-central-asia-bridges; Bridges; The Times of Central Asia; -; -; -; 1",
      })
  void finds_what_the_text_shows(
      String name,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String author,
      @Nullable String credit,
      int paragraphs)
      throws IOException {
    var article = copied.read(name, text(name));

    assertThat(article.title().map(found -> found.startsWith(String.valueOf(title))))
        .isEqualTo(Optional.ofNullable(title).map(expected -> true));
    assertThat(article.outlet()).isEqualTo(Optional.ofNullable(outlet));
    assertThat(article.published().map(Object::toString).orElse(""))
        .contains(published == null ? "" : published);
    assertThat(article.published().isPresent()).isEqualTo(published != null);
    assertThat(article.author()).isEqualTo(Optional.ofNullable(author));
    assertThat(article.sourceCredit()).isEqualTo(Optional.ofNullable(credit));
    assertThat(article.text().lines().filter(line -> !line.isBlank())).hasSize(paragraphs);
    for (var left :
        List.of(
            "photo:",
            "Send to a friend",
            "See also",
            "Newsletter",
            "Stay Updated",
            "months ago",
            "\nTag")) {
      assertThat(article.text()).doesNotContainIgnoringCase(left);
    }
  }

  private static String text(String name) throws IOException {
    var file = SEEDS.resolve(name + ".txt");
    Assumptions.assumeTrue(Files.exists(file), file + " is not beside this clone");
    return Files.readString(file);
  }
}
