package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Outlet;

class OutletsFileTest {
  @TempDir Path folder;

  @Test
  void reads_outlets_by_all_their_names() throws IOException {
    var outlets =
        OutletsFile.read(
            file(
                """
                - id: one
                  name: One News
                  country: Kazakhstan
                  languages: [kk, ru]
                  kind: news agency
                  ownership: state
                  home: https://www.one.example
                  aliases: [Первая]
                  hosts: [one.example, old.example]
                  feeds:
                    - {url: "https://one.example/rss", confidence: high}
                """));

    var one = outlets.named("первая").orElseThrow();
    assertThat(one.ownership()).isEqualTo(Outlet.Ownership.STATE);
    assertThat(one.feeds())
        .containsExactly(new Outlet.Feed("https://one.example/rss", Outlet.Confidence.HIGH));
    assertThat(outlets.at("www.old.example")).contains(one);
  }

  @Test
  void reads_json_and_fills_in_what_may_be_missing() throws IOException {
    var outlets =
        OutletsFile.read(
            file(
                "[{\"id\": \"a\", \"name\": \"A\", \"home\": \"https://www.a.example/x\", \"country\": null}]"));

    assertThat(outlets.at("a.example")).isPresent();
    assertThat(outlets.all().getFirst().ownership()).isEqualTo(Outlet.Ownership.UNKNOWN);
  }

  @Test
  void names_file_entry_and_reason() throws IOException {
    assertRefused("- id: a\n  name: A\n  ownership: mine\n", "entry a", "'mine'", "expected");
    assertRefused("- id: a\n  name: A\n  colour: red\n", "entry a", "unknown key 'colour'");
    assertRefused("- id: a\n", "entry a", "'name' is missing");
    assertRefused("- {id: a, name: X}\n- {id: b, name: x}\n", "a and b", "'x'");
    assertRefused("- id: [\n", "not YAML");
  }

  @Test
  void our_own_outlets_can_be_read() {
    assertThat(OutletsFile.read(Path.of("config", "outlets.yaml")).all()).isNotEmpty();
  }

  private void assertRefused(String content, String... said) throws IOException {
    var file = file(content);
    assertThatThrownBy(() -> OutletsFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(said);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("outlets.yaml"), content);
  }
}
