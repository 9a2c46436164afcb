package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.DateSource;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.language.TikaLanguages;

class ArticleDateTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final TikaLanguages LANGUAGES = new TikaLanguages();

  private static final String META =
      "<meta property='article:published_time' content='2026-02-02'>";
  private static final String TEXT =
      "Japan and Kazakhstan agreed on Monday to build a water laboratory in Aktau, the ministry of"
          + " ecology said. The laboratory will cost 12 million dollars and open in two years.";

  private final ArticleMaker maker =
      new ArticleMaker(new OutletMentions(new Outlets(List.of())), LANGUAGES);

  /// What a page of each kind lacks, and where its date comes from then; a day yet to come is none.
  @ParameterizedTest
  @CsvSource({
    "2026-02-01, true, true, true, true, 2026-02-01, structured data",
    "2026-02-01T23:30:00Z, true, true, true, true, 2026-02-02, structured data",
    "2031-01-01, true, true, true, true, 2026-02-02, meta",
    "soon, true, true, true, true, 2026-02-02, meta",
    "soon, false, true, true, true, 2026-02-03, visible text",
    "soon, false, false, true, true, 2026-02-04, url",
    "soon, false, false, false, true, 2026-02-05, feed",
    "soon, false, false, false, false, , nowhere",
  })
  void the_surest_place_that_has_a_date_gives_it(
      String data,
      boolean hasMeta,
      boolean isShown,
      boolean isInUrl,
      boolean isInFeed,
      String date,
      String source) {
    var page =
        "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"%s\"}</script>%s</head><body><article><h1>Japan to build a laboratory</h1>%s<p>%s</p></article></body></html>"
            .formatted(data, hasMeta ? META : "", isShown ? "<p>3 February 2026</p>" : "", TEXT);
    var url = "https://a.example/" + (isInUrl ? "2026/02/04/" : "news/") + "laboratory";
    var fed = Optional.of(new PublicationDate("2026-02-05", false)).filter(_ -> isInFeed);
    var entry =
        new FeedEntry(url, Optional.empty(), "", Optional.empty(), Optional.empty(), fed, "");

    var article =
        maker.make(
            News.outlet("a", "Kazakhstan", "en"),
            url,
            page,
            Optional.of(entry),
            _ -> Optional.empty(),
            NOW);

    assertThat(article.published().map(PublicationDate::value))
        .isEqualTo(Optional.ofNullable(date));
    assertThat(article.dateSource()).isEqualTo(DateSource.of(source));
  }
}
