package serai.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.domain.Outlet;

class OpmlFileTest {
  private static final String STEPPE =
      """
      - id: steppe
        name: Steppe & Sea
        home: https://www.steppe.example
        feeds:
          - {url: "https://steppe.example/rss?a=1&b=2", confidence: high}
      """;

  @TempDir Path folder;

  @Test
  void feeds_that_were_written_are_read_again_in_another_list() throws IOException {
    var written = OpmlFile.write(OutletsFile.read(file("outlets.yaml", STEPPE)));
    var other =
        file("other.yaml", STEPPE.replace("teppe", "ea").replace("ea.example", "sea.example"));

    var added = OpmlFile.add(file("feeds.opml", written), other);

    assertThat(added.outlets()).isOne();
    assertThat(added.remarks()).isEmpty();
    var outlet = OutletsFile.read(other).at("www.steppe.example").orElseThrow();
    assertThat(outlet.name()).isEqualTo("Steppe & Sea");
    assertThat(outlet.home()).contains("https://www.steppe.example");
    assertThat(outlet.feeds())
        .containsExactly(
            new Outlet.Feed("https://steppe.example/rss?a=1&b=2", Outlet.Confidence.LOW));
  }

  @Test
  void a_page_with_links_is_no_feed_for_others() throws IOException {
    var list =
        STEPPE.replace(
            "confidence: high}",
            "confidence: high}\n    - {url: \"https://steppe.example/news\", confidence: low,"
                + " selector: \".news a\"}");

    var written = OpmlFile.write(OutletsFile.read(file("outlets.yaml", list)));

    assertThat(written).contains("/rss").doesNotContain("/news");
  }

  @Test
  void lists_within_lists_are_read_and_what_is_there_already_stays() throws IOException {
    var list = file("outlets.yaml", STEPPE);
    var opml =
        """
        <?xml version="1.0"?><!DOCTYPE opml><opml version="1.0"><body><outline text="Asia">
        <outline TEXT="The River" xmlurl="http://river.example/feed"/>
        <outline text="River" title="x" type="rss" xmlUrl="http://river.example/sport"/>
        <outline text="Steppe &amp; Sea" xmlUrl="https://steppe.example/rss?a=1&amp;b=2"/>
        <outline text="Steppe &amp; Sea" xmlUrl="https://steppe.example/second"/>
        <outline text="no feed"/><outline text="none" xmlUrl="news"/></outline></body></opml>
        """;

    var added = OpmlFile.add(file("feeds.opml", opml), list);

    var outlets = OutletsFile.read(list);
    assertThat(added.outlets()).isEqualTo(2);
    assertThat(outlets.all()).extracting(Outlet::id).contains("steppe", "river-example");
    assertThat(outlets.named("steppe").orElseThrow().feeds()).hasSize(1);
    assertThat(added.remarks())
        .anySatisfy(
            remark -> assertThat(remark).contains("steppe", "https://steppe.example/second"))
        .anySatisfy(remark -> assertThat(remark).isEqualTo("news is no web address"));
  }

  @Test
  void what_is_added_twice_is_there_once() throws IOException {
    var list = file("outlets.yaml", STEPPE);
    var opml =
        file(
            "feeds.opml",
            "<opml><body><outline text='A' xmlUrl='http://a.example/feed'/></body></opml>");

    OpmlFile.add(opml, list);
    var again = OpmlFile.add(opml, list);

    assertThat(again.outlets()).isZero();
    assertThat(OutletsFile.read(list).all()).hasSize(2);
  }

  @Test
  void what_is_no_opml_is_told_with_its_line_and_changes_nothing() throws IOException {
    var list = file("outlets.yaml", STEPPE);

    assertThatThrownBy(() -> OpmlFile.add(file("feeds.opml", "<opml>\n<body>\n<out"), list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("feeds.opml", "line 3", "not OPML");
    assertThat(Files.readString(list)).isEqualTo(STEPPE);
  }

  @Test
  void no_entity_opens_a_file() throws IOException {
    var secret = file("secret", "the secret");
    var opml =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM '%s'>]><opml><body><outline text='&x;' xmlUrl='http://a.example/f'/></body></opml>"
            .formatted(secret.toUri());
    var list = file("outlets.yaml", STEPPE);

    try {
      OpmlFile.add(file("feeds.opml", opml), list);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("feeds.opml");
    }

    assertThat(Files.readString(list)).doesNotContain("secret");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
