package serai.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import serai.domain.Outlet;
import serai.domain.PublicationDate;
import serai.port.Web;

class FeedReaderTest {
  private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

  @Test
  void reads_an_entry_with_all_that_it_says() {
    var entry =
        read("""
        <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>
        <item><title>Tea &amp; &lt;i&gt;trade&lt;/i&gt;</title><link>/2026/tea.html</link>
        <guid isPermaLink="false">7</guid><dc:creator>A. Example</dc:creator>
        <pubDate>Sat, 28 Feb 2026 22:30:00 GMT</pubDate>
        <description>&lt;p&gt;A short &lt;b&gt;text&lt;/b&gt;.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>
        </channel></rss>
        """)
            .entries()
            .getFirst();

    assertThat(entry.url()).isEqualTo("https://a.example/2026/tea.html");
    assertThat(entry.title()).contains("Tea & trade");
    assertThat(entry.summary()).isEqualTo("A short text.");
    assertThat(entry.content()).contains("<p>The whole text.</p>");
    assertThat(entry.author()).contains("A. Example");
    assertThat(entry.published()).contains(new PublicationDate("2026-03-01", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='0.91'><channel><title>x</title><item><title>T</title><link>https://a.example/1</link></item></channel></rss>",
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><title>x</title><item><title>T</title><link>https://a.example/1</link></item></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>x</title></channel><item><title>T</title><link>https://a.example/1</link></item></rdf:RDF>",
        "<rss version='0.92'><channel><title>x</title><item><title>T</title><link>https://a.example/1</link></item></channel></rss>",
        "<rss version='1.0'><channel><title>x</title><item><title>T</title><link>https://a.example/1</link></item></channel></rss>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>x</title><entry><title>T</title><link rel='alternate' type='text/html' href='https://a.example/1'/></entry></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><title>T</title><link rel='self' href='https://a.example/self'/><link rel='alternate' href='https://a.example/1'/></entry></feed>",
        "<rss version='2.0'><channel><title>x</title><item><title>T</title><guid>https://a.example/1</guid></item></channel></rss>",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"url\": \"https://a.example/1\", \"title\": \"T\"}]}",
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/1</loc></url></urlset>",
        "<rss version='2.0'><channel><item><title>T</title><link>https://a.example/1?a=1&b=2</link></item></channel>",
        "junk before <?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item><title>T &nbsp; &mdash;</title><link>https://a.example/1</link></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>T</title><link>https://a.example/1</link></item><item><title>cut off in the mid"
      })
  void reads_feeds_of_every_kind_and_state(String feed) {
    var entry = read(feed).entries().getFirst();

    assertThat(entry.url()).startsWith("https://a.example/1");
  }

  @Test
  void a_map_of_maps_leads_to_its_newest_parts() {
    var parts =
        read("""
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://a.example/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
        <sitemap><loc>https://a.example/new.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
        </sitemapindex>
        """)
            .parts();

    assertThat(parts).containsExactly("https://a.example/new.xml", "https://a.example/old.xml");
  }

  @Test
  void a_map_of_maps_leads_to_all_that_are_for_news_in_whatever_language() {
    var maps =
        Stream.of("archive-2026-02", "news-kk", "news-ru", "news-en", "news-uz", "archive-2026-01")
            .map(name -> "<sitemap><loc>https://a.example/" + name + ".xml</loc></sitemap>")
            .collect(Collectors.joining());

    var parts =
        read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + maps
                + "</sitemapindex>")
            .parts();

    assertThat(parts)
        .containsExactlyInAnyOrder(
            "https://a.example/news-kk.xml",
            "https://a.example/news-ru.xml",
            "https://a.example/news-en.xml",
            "https://a.example/news-uz.xml");
  }

  @Test
  void a_map_for_news_is_read_with_its_titles_and_days() {
    var entries =
        read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                + news("ru/1", "ru", "Япония и Казахстан")
                + news("en/1", "en", "Japan and Kazakhstan")
                + "</urlset>")
            .entries();

    assertThat(entries)
        .extracting(FeedEntry::url, entry -> entry.title().orElse(""))
        .containsExactly(
            tuple("https://a.example/ru/1", "Япония и Казахстан"),
            tuple("https://a.example/en/1", "Japan and Kazakhstan"));
    assertThat(entries)
        .extracting(FeedEntry::published)
        .containsOnly(Optional.of(new PublicationDate("2026-03-01", false)));
  }

  private static String news(String path, String language, String title) {
    return "<url><loc>https://a.example/%s</loc><news:news><news:publication><news:name>A</news:name><news:language>%s</news:language></news:publication><news:publication_date>2026-02-28T22:30:00Z</news:publication_date><news:title>%s</news:title></news:news></url>"
        .formatted(path, language, title);
  }

  @Test
  void atom_with_markup_of_its_own_is_read_with_its_text() {
    var entry =
        read("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>a:b</id><entry>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tea <i>trade</i></div></title>
        <id>a:c</id><link href="/1"/><published>2026-02-28T22:30:00Z</published>
        <author><name>A. Example</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The whole text.</p>
        <p>And more.</p></div></content></entry></feed>
        """)
            .entries()
            .getFirst();

    assertThat(entry.title()).contains("Tea trade");
    assertThat(entry.content().orElseThrow()).contains("The whole text.", "And more.");
    assertThat(entry.summary()).isEqualTo("The whole text. And more.");
    assertThat(entry.author()).contains("A. Example");
    assertThat(entry.published()).contains(new PublicationDate("2026-03-01", false));
  }

  @Test
  void a_feed_of_resources_is_read_with_its_days_and_names() {
    var entry =
        read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>x</title>
        <link>https://a.example/</link><description>x</description></channel>
        <item rdf:about="https://a.example/1"><title>日本と中央アジア</title><link>https://a.example/1</link>
        <description>会合</description><dc:creator>東京太郎</dc:creator><dc:date>2026-03-01T09:00:00+09:00</dc:date>
        </item></rdf:RDF>
        """)
            .entries()
            .getFirst();

    assertThat(entry.title()).contains("日本と中央アジア");
    assertThat(entry.summary()).isEqualTo("会合");
    assertThat(entry.author()).contains("東京太郎");
    assertThat(entry.published()).contains(new PublicationDate("2026-03-01", false));
  }

  @Test
  void a_feed_in_json_is_read_with_all_that_it_says() {
    var entry =
        read("""
        {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": 7,
         "url": "/1", "title": "Tea & trade", "summary": "A short text.",
         "content_html": "<p>The whole text.</p>", "authors": [{"name": "A. Example"}, {"name": "B. Example"}],
         "date_published": "2026-02-28T22:30:00Z"}]}
        """)
            .entries()
            .getFirst();

    assertThat(entry.url()).isEqualTo("https://a.example/1");
    assertThat(entry.title()).contains("Tea & trade");
    assertThat(entry.summary()).isEqualTo("A short text.");
    assertThat(entry.content()).contains("<p>The whole text.</p>");
    assertThat(entry.author()).contains("A. Example, B. Example");
    assertThat(entry.published()).contains(new PublicationDate("2026-03-01", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<pubDate>soon</pubDate>", "<pubDate>Fri, 01 Jan 1904 00:00:00 GMT</pubDate>"})
  void a_date_that_is_missing_or_none_is_no_date(String date) {
    var feed = read(rss("<item><link>/1</link>" + date + "</item>"));

    assertThat(feed.entries().getFirst().published()).isEmpty();
  }

  @Test
  void one_id_for_all_entries_does_not_make_them_one() {
    var feed =
        read(
            rss(
                "<item><guid>x</guid><link>/1</link></item><item><guid>x</guid><link>/2</link></item>"));

    assertThat(feed.entries()).hasSize(2);
  }

  @Test
  void entries_without_a_usable_address_are_passed_over() {
    var feed =
        read(
            rss(
                "<item><title>none</title></item><item><link>mailto:a@b.example</link></item>"
                    + "<item><link>javascript:alert(1)</link></item><item><link>/1</link></item>"
                    + "<item><link>https://a.example/1?utm_source=x</link></item>"));

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.passedOver()).isEqualTo(3);
  }

  @Test
  void ten_thousand_entries_are_read() {
    var items =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "<item><title>T " + i + "</title><link>/" + i + "</link></item>")
            .collect(Collectors.joining());

    assertThat(read(rss(items)).entries()).hasSize(10_000);
  }

  @Test
  void a_page_instead_of_a_feed_is_told_with_the_feed_that_it_names() {
    assertThatThrownBy(() ->
            read(
                "<?xml version='1.0'?><!DOCTYPE html><html><head><link rel='alternate'"
                    + " type='application/rss+xml' href='/rss.xml'></head><body>Not found</body></html>"))
        .hasMessageContainingAll("page instead of a feed", "https://a.example/rss.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title><link>/1</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title><link>/1</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]><rss version='2.0'></rss>"
      })
  void entities_of_its_own_are_refused(String feed) {
    assertThatThrownBy(() -> read(feed)).hasMessageContaining("entities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"a\": 1}", "{", "plain words", "<rss/>", "<a><b></b></a>"})
  void what_is_no_feed_is_told_in_a_sentence(String text) {
    try {
      assertThat(read(text).entries()).isEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 300)
  void any_text_is_read_or_refused(@ForAll String text, @ForAll String more) {
    for (var feed : new String[] {text, rss(text), rss("<item><link>" + text + "</link>" + more)}) {
      try {
        assertThat(read(feed)).isNotNull();
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>x</title><link>/</link><description/>"
        + items
        + "</channel></rss>";
  }

  private static FeedDocument read(String body) {
    var page =
        new Web.Page(
            "https://a.example/feed",
            Optional.empty(),
            Optional.empty(),
            body,
            Web.Validators.NONE);
    return FeedReader.read(
        page, new Outlet.Feed("https://a.example/feed", Outlet.Confidence.HIGH), TASHKENT);
  }
}
