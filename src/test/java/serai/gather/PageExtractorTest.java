package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.domain.PublicationDate;

class PageExtractorTest {
  private static final String FIRST =
      "The harbour of Aktau will be deepened by two metres next year, the ministry of transport said"
          + " on Monday after a meeting with builders from three countries.";
  private static final String SECOND =
      "Work is to begin in spring; the cost was not given. Ships have had to leave part of their"
          + " cargo behind since the level of the sea began to fall.";

  private final PageExtractor pages = new PageExtractor(new OutletMentions(outlets()));

  @Test
  void reads_what_the_page_says_for_machines() {
    var article =
        pages.read(
            "a.html",
            """
            <html lang="en-GB"><head><title>Harbour | Port News</title>
            <link rel="canonical" href="https://port.example/news/harbour">
            <meta property="og:site_name" content="PORT NEWS DAILY">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "x"},
              {"@type": "NewsArticle", "headline": "Harbour will be deepened",
               "datePublished": "2025-03-14T09:40:00+05:00",
               "author": [{"name": "A. Example"}, {"name": "B. Example"}]}]}</script></head>
            <body><nav><a href="/">Home</a></nav>
            <article><h1>Harbour will be deepened</h1><p>%s</p>
            <aside><p>%s and an aside that is long enough to be taken for text.</p></aside>
            <figure><img src="a.jpg"><figcaption>A picture of the port.</figcaption></figure>
            <p>%s</p>
            <div class="related-posts"><p>Another story that is long enough to look like a text.</p></div>
            <ul><li><a href="/1">One headline</a></li><li><a href="/2">Two headlines</a></li></ul>
            </article><footer><p>© Port News</p></footer></body></html>
            """
                .formatted(FIRST, FIRST, SECOND));

    assertThat(article.url()).contains("https://port.example/news/harbour");
    assertThat(article.outlet()).contains("Port News");
    assertThat(article.title()).contains("Harbour will be deepened");
    assertThat(article.author()).contains("A. Example, B. Example");
    assertThat(article.published()).contains(new PublicationDate("2025-03-14", false));
    assertThat(article.lang()).contains("en");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void reads_a_plain_page() {
    var article =
        pages.read(
            "a.html",
            """
            <title>Harbour will be deepened - Port News</title>
            <div id="menu"><a href="/a">Politics</a> <a href="/b">Economy</a></div>
            <div class="c1"><div class="date">14 March 2025</div>
            %s<br><br>%s</div>
            <div><a href="/x">A long headline of some other article on this site</a></div>
            """
                .formatted(FIRST, SECOND));

    assertThat(article.title()).contains("Harbour will be deepened");
    assertThat(article.published()).contains(new PublicationDate("2025-03-14", false));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void broken_data_does_not_spoil_the_text() {
    var article =
        pages.read(
            "a.html",
            "<script type='application/ld+json'>{\"@type\": </script><h1>A title</h1><p>" + FIRST);

    assertThat(article.title()).contains("A title");
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Property(tries = 200)
  void any_page_is_read(@ForAll String html) {
    assertThat(pages.read("a.html", "<div>" + html + "</p><td>" + html)).isNotNull();
  }

  private static Outlets outlets() {
    return new Outlets(
        List.of(
            new Outlet(
                "port-news",
                "Port News",
                Optional.empty(),
                List.of("en"),
                "newspaper",
                Outlet.Ownership.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of("port.example"),
                Optional.empty(),
                List.of())));
  }
}
