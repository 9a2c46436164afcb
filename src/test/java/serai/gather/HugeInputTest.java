package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.disk.OutletsFile;

/// Inputs of one shape thirty thousand times: what grows with the square would never end.
class HugeInputTest {
  private static final int TIMES = 30_000;

  private final OutletMentions mentions =
      new OutletMentions(OutletsFile.read(Path.of("config", "outlets.yaml")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x ",
        "#a ",
        "short line\n",
        "A line that is long enough to be a teaser and breaks off like one...\n",
        "A line of prose that is long enough for a paragraph and ends as one does, with a stop.\nTags\n",
        "told Kazinform, ",
        "( ",
        "12 ",
        "Фото: ",
        "東",
      })
  @Timeout(60)
  void a_text_is_read_in_time_that_grows_with_its_length(String piece) {
    assertThat(new CopiedText(mentions).read("a.txt", piece.repeat(TIMES))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class='share'>",
        "<article>",
        "<b>",
        "<td>x",
        "<p>A line of prose that is long enough for a paragraph, with a stop.",
        "<div><a href=x>y</a>",
        "<br>x",
      })
  @Timeout(60)
  void a_page_is_read_in_time_that_grows_with_its_length(String piece) {
    assertThat(new PageExtractor(mentions).read("a.html", piece.repeat(TIMES))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b c d e f ", "東京", "\n"})
  @Timeout(60)
  void shingles_are_cut_in_time_that_grows_with_the_text(String piece) {
    assertThat(List.of(Shingles.of(piece.repeat(TIMES)))).hasSize(1);
  }
}
