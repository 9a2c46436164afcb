package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import serai.disk.OutletsFile;
import serai.domain.Outlet;

class OutletMentionsTest {
  private final OutletMentions mentions =
      new OutletMentions(OutletsFile.read(Path.of("config", "outlets.yaml")));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Rome (AsiaNews) - The meeting took place.; AsiaNews",
        "ASTANA. KAZINFORM – The meeting took place.; Kazinform",
        "BAKU, Azerbaijan, May 2. Trend: The meeting took place.; Trend News Agency",
        "АСТАНА. Казинформ – Встреча прошла в столице.; Kazinform",
        "【東京＝時事通信】会合が開かれた。; 時事通信",
      })
  void a_dateline_names_the_outlet(String text, String name) {
    var expected = mentions.outlets().named(name).map(Outlet::id);

    assertThat(mentions.publisher(text, List.of()).map(Outlet::id)).isEqualTo(expected);
    assertThat(expected).isPresent();
  }

  @Test
  void those_who_speak_to_an_outlet_name_it() {
    var text =
        "An expert explained to The Diplomat what it means. Another told The Diplomat the same.";

    assertThat(mentions.publisher(text, List.of()).map(Outlet::name)).contains("The Diplomat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister told The Diplomat that it was so.",
        "According to Kazinform, the meeting took place, and Trend reports the same.",
        "The company said in a statement that JICA would pay.",
        "",
      })
  void an_outlet_that_is_only_cited_is_not_the_publisher(String text) {
    assertThat(mentions.publisher(text, List.of())).isEmpty();
  }

  @Test
  void names_the_outlet_that_a_text_was_taken_from() {
    var text =
        "In an article published by News Central Asia the author looks back. The Caspian Post"
            + " republishes it.";

    assertThat(mentions.credit(text)).contains(mentions.known("News Central Asia"));
    assertThat(mentions.publisher(text, List.of()).map(Outlet::name)).contains("The Caspian Post");
  }
}
