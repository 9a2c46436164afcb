package serai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://outlet.example/news/a-story",
        "http://outlet.example/news/a-story",
        "https://WWW.Outlet.example:443/news/a-story/",
        "https://outlet.example/news/a-story#comments",
        "https://outlet.example/news/a-story?utm_source=feed&utm_medium=rss",
        "https://outlet.example/news/a-story?fbclid=1&yclid=2&from=rss",
        "https://outlet.example/news/a-story/amp/",
        "https://outlet.example/amp/news/a-story",
        "https://amp.outlet.example/news/a-story?amp=1",
        " https://outlet.example/news/a-story ",
      })
  void one_page_has_one_form(String url) {
    assertThat(CanonicalUrl.of(url).value()).isEqualTo("https://outlet.example/news/a-story");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://outlet.example/News/a-story",
        "https://outlet.example/news/a-story?id=2",
        "https://outlet.example:8080/news/a-story",
        "https://ru.outlet.example/news/a-story",
        "https://outlet.example/news/a-story?from=page2",
        "https://outlet.example/news/camp",
        "file:1f",
      })
  void other_pages_have_others(String url) {
    assertThat(CanonicalUrl.of(url).value()).isNotEqualTo("https://outlet.example/news/a-story");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/?b=2&a=1", "https://a.example?a=1&b=2&"})
  void the_order_of_parameters_does_not_matter(String url) {
    assertThat(CanonicalUrl.of(url).value()).isEqualTo("https://a.example?a=1&b=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/саммит", "https://a.example/%d1%81аммит"})
  void letters_and_their_percent_signs_are_one(String url) {
    assertThat(CanonicalUrl.of(url).value())
        .isEqualTo("https://a.example/%D1%81%D0%B0%D0%BC%D0%BC%D0%B8%D1%82");
  }

  @Property
  void a_canonical_form_is_its_own(@ForAll("urls") String url) {
    var once = CanonicalUrl.of(url);

    assertThat(CanonicalUrl.of(once.value())).isEqualTo(once);
  }

  @Property
  void where_a_reader_came_from_makes_no_other_page(
      @ForAll("tracked") String tracked, @ForAll @IntRange(max = 999) int id) {
    var plain = CanonicalUrl.of("https://a.example/news?id=" + id + "&page=2");

    assertThat(CanonicalUrl.of("http://www.a.example/news/?page=2" + tracked + "&id=" + id))
        .isEqualTo(plain);
    assertThat(CanonicalUrl.of("https://a.example/news?id=" + id + "&page=3")).isNotEqualTo(plain);
  }

  @Provide
  Arbitrary<String> tracked() {
    return Arbitraries.of(
            "&utm_source=feed",
            "&UTM_Campaign=%D1%81",
            "&fbclid=x_Y-1",
            "&gclid=",
            "&yclid=5",
            "&_openstat=a;b",
            "&from=rss",
            "&")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  @Property
  void any_text_has_a_form(@ForAll String text) {
    var once = CanonicalUrl.of(text);

    assertThat(CanonicalUrl.of(once.value())).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> urls() {
    var piece =
        Arbitraries.of(
            "www.",
            "amp.",
            "a",
            ".b",
            "/",
            "/amp",
            ".amp",
            ".html",
            "?",
            "&",
            "=",
            "#",
            "amp",
            "utm_x",
            "from=rss",
            "%d1",
            "ж",
            ":443",
            ":80",
            ":",
            " ",
            "HTTP://",
            "@");
    return piece.list().ofMaxSize(12).map(pieces -> "https://" + String.join("", pieces));
  }
}
