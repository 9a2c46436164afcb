package serai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import serai.LocalWeb;
import serai.port.Web;

class HttpWebTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String HTML = "text/html";

  private final LocalWeb site = new LocalWeb("127.0.0.5");

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void fetches_a_document_with_its_validators() {
    site.on(
        "/a",
        exchange ->
            LocalWeb.send(
                exchange,
                200,
                Map.of(
                    "Content-Type", "Text/HTML; charset=utf-8",
                    "ETag", "\"one\"",
                    "Last-Modified", "Sun, 01 Mar 2026 07:00:00 GMT"),
                "Салам".getBytes(StandardCharsets.UTF_8)));

    var fetched = get("/a");

    assertThat(fetched)
        .isEqualTo(
            new Web.Page(
                site.url("/a"),
                Optional.empty(),
                Optional.of("text/html"),
                "Салам",
                new Web.Validators(
                    Optional.of("\"one\""), Optional.of("Sun, 01 Mar 2026 07:00:00 GMT"))));
    assertThat(site.asked("/a").getFirst().headers().get("User-agent"))
        .containsExactly("Serai/1 (+desk@serai.example) news reader for questions");
  }

  @Test
  void says_what_it_knows_and_is_told_that_nothing_changed() {
    site.on(
        "/a",
        exchange -> {
          boolean isKnown =
              "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  && exchange.getRequestHeaders().containsKey("If-Modified-Since");
          LocalWeb.send(exchange, isKnown ? 304 : 500, Map.of(), new byte[0]);
        });
    var known =
        new Web.Validators(Optional.of("\"one\""), Optional.of("Sun, 01 Mar 2026 07:00:00 GMT"));

    try (var web = web()) {
      assertThat(web.get(new Web.Request(site.url("/a"), known, Web.PAGE_LIMIT)))
          .isEqualTo(new Web.Unchanged());
    }
  }

  @Test
  void unpacks_gzip_and_brotli() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(gzip)) {
      packing.write("packed".getBytes(StandardCharsets.UTF_8));
    }
    packed("/gzip", "gzip", gzip.toByteArray());
    // One uncompressed block of six bytes, as RFC 7932 writes it.
    packed("/br", "br", HexFormat.of().parseHex("8b0280" + "7061636b6564" + "03"));
    packed("/file.gz", "identity", gzip.toByteArray());

    assertThat(body(get("/gzip"))).isEqualTo("packed");
    assertThat(body(get("/br"))).isEqualTo("packed");
    assertThat(body(get("/file.gz"))).isEqualTo("packed");
  }

  @Test
  void a_small_packet_that_unpacks_to_a_flood_is_cut_off() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < 64; i++) {
        packing.write(new byte[1 << 20]);
      }
    }
    packed("/bomb", "gzip", gzip.toByteArray());

    assertThat(get("/bomb")).isEqualTo(new Web.Failed("it is longer than 4 MB"));
  }

  @Test
  void remembers_where_a_document_has_moved_for_good() {
    site.redirect("/old", 301, "/newer");
    site.redirect("/newer", 308, site.url("/newest"));
    site.redirect("/newest", 302, "/today");
    site.serve("/today", HTML, "here");

    var page = (Web.Page) get("/old");

    assertThat(page.url()).isEqualTo(site.url("/today"));
    assertThat(page.moved()).contains(site.url("/newest"));
  }

  @Test
  void gives_up_on_redirects_without_end() {
    site.redirect("/round", 302, "/round");

    assertThat(get("/round")).isInstanceOf(Web.Failed.class);
    assertThat(site.asked("/round")).hasSizeLessThan(20);
  }

  @Test
  void does_not_wait_for_ever_for_one_that_drips() {
    site.on(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 600; i++) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
          }
        });

    try (var web = web(Duration.ZERO, Duration.ofMillis(400))) {
      assertThat(web.get(request("/drip"))).isInstanceOf(Web.Failed.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"429,120,PT2M", "503,'Sun, 01 Mar 2026 09:00:00 GMT',PT1H", "429,soon,"})
  void waits_as_long_as_it_is_told(int status, String header, Duration wait) {
    site.on(
        "/busy",
        exchange -> LocalWeb.send(exchange, status, Map.of("Retry-After", header), new byte[0]));

    assertThat(get("/busy"))
        .isEqualTo(
            new Web.Later(Optional.ofNullable(wait), site.url("/busy") + " answers " + status));
  }

  @Test
  void a_site_that_has_had_enough_is_left_alone_at_all_its_addresses() {
    site.on(
        "/busy",
        exchange -> LocalWeb.send(exchange, 429, Map.of("Retry-After", "120"), new byte[0]));
    site.serve("/a", HTML, "open");
    var now = new AtomicReference<Instant>(NOW);

    try (var web = web(Duration.ZERO, Duration.ofSeconds(20), now::get)) {
      web.get(request("/busy"));
      now.set(NOW.plusSeconds(20));
      assertThat(web.get(request("/a")))
          .isInstanceOfSatisfying(
              Web.Later.class,
              later -> assertThat(later.after()).contains(Duration.ofSeconds(100)));
      assertThat(site.asked("/a")).isEmpty();

      now.set(NOW.plusSeconds(121));
      assertThat(body(web.get(request("/a")))).isEqualTo("open");
    }
  }

  @Test
  void what_is_not_there_is_absent() {
    site.fail("/gone", 410);

    assertThat(get("/nothing")).isInstanceOf(Web.Absent.class);
    assertThat(((Web.Absent) get("/gone")).forGood()).isTrue();
  }

  @Test
  void keeps_to_the_rules_of_the_site() {
    site.serve("/robots.txt", "text/plain", "User-agent: serai\nDisallow: /private/\n");
    site.serve("/private/a", HTML, "secret");
    site.serve("/a", HTML, "open");

    assertThat(get("/private/a")).isInstanceOf(Web.Forbidden.class);
    assertThat(body(get("/a"))).isEqualTo("open");
    assertThat(site.asked("/private/a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void a_site_whose_rules_cannot_be_had_is_left_alone(int status) {
    site.fail("/robots.txt", status);
    site.serve("/a", HTML, "open");

    assertThat(get("/a")).isInstanceOf(Web.Failed.class);
    assertThat(site.asked("/a")).isEmpty();
  }

  @Test
  void asks_a_site_one_thing_at_a_time_with_a_pause() {
    site.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.05\n");
    var pause = Duration.ofMillis(20);
    IntStream.range(0, 4).forEach(i -> site.serve("/" + i, HTML, "x"));

    try (var web = web(pause, Duration.ofSeconds(10))) {
      var all =
          IntStream.range(0, 4)
              .mapToObj(i ->
                  CompletableFuture.runAsync(
                      () -> web.get(request("/" + i)), Thread::startVirtualThread))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();
    }

    var times = site.asked().stream().skip(1).toList();
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i).began() - times.get(i - 1).began()).isGreaterThan(50_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://127.1/",
        "http://2130706433/",
        "http://0/",
        "http://10.1.2.3/",
        "http://172.20.1.1/",
        "http://192.168.0.10/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[2002:7f00:1::]/",
        "http://[ff02::1]/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://user@example.org/",
        "gopher:x",
        "not an address"
      })
  void never_asks_what_is_not_public(String url) {
    try (var web = web()) {
      assertThat(web.get(new Web.Request(url, Web.Validators.NONE, Web.PAGE_LIMIT)))
          .isInstanceOf(Web.Forbidden.class);
    }
  }

  @Test
  void a_redirect_does_not_lead_to_where_one_may_not_go() {
    try (var inside = new LocalWeb("127.0.0.9")) {
      inside.serve("/secret", HTML, "secret");
      site.redirect("/out", 302, inside.url("/secret"));
      site.redirect("/file", 302, "file:///etc/passwd");

      assertThat(get("/out")).isInstanceOf(Web.Forbidden.class);
      assertThat(get("/file")).isInstanceOf(Web.Forbidden.class);
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Test
  void letters_are_read_as_they_were_written() {
    var russian = "Япония и Казахстан договорились о сотрудничестве в области энергетики";
    var japanese = "日本と中央アジア五カ国の首脳会合が東京で開かれた。";
    var cp1251 = Charset.forName("windows-1251");
    var sjis = Charset.forName("Shift_JIS");
    var euc = Charset.forName("EUC-JP");
    site.serve("/header", "text/html; charset=windows-1251", russian.getBytes(cp1251));
    site.serve("/meta", HTML, ("<meta charset='windows-1251'>" + russian).getBytes(cp1251));
    site.serve(
        "/xml",
        "text/xml",
        ("<?xml version='1.0' encoding='Shift_JIS'?>" + japanese).getBytes(sjis));
    site.serve("/wrong", "text/html; charset=utf-8", russian.repeat(9).getBytes(cp1251));
    site.serve(
        "/default",
        "text/html; charset=ISO-8859-1",
        ("<meta charset='windows-1251'>" + russian).getBytes(cp1251));
    site.serve("/guess", HTML, japanese.repeat(9).getBytes(sjis));
    site.serve("/bare", HTML, ("<html><p>" + russian + "</p>").repeat(3).getBytes(cp1251));
    site.serve("/koi", HTML, russian.repeat(9).getBytes(Charset.forName("KOI8-R")));
    site.serve("/euc", "text/html; charset=EUC-JP", japanese.getBytes(euc));
    site.serve("/euc-meta", HTML, ("<meta charset=euc-jp>" + japanese).getBytes(euc));
    site.serve("/euc-bare", HTML, japanese.repeat(9).getBytes(euc));
    site.serve("/mark", HTML, ("\uFEFF" + japanese).getBytes(StandardCharsets.UTF_16LE));

    assertThat(List.of("/header", "/meta", "/wrong", "/default", "/bare", "/koi"))
        .allSatisfy(path -> assertThat(body(get(path))).as(path).contains(russian));
    assertThat(List.of("/xml", "/guess", "/euc", "/euc-meta", "/euc-bare", "/mark"))
        .allSatisfy(path -> assertThat(body(get(path))).as(path).contains(japanese));
  }

  private void packed(String path, String encoding, byte[] body) {
    site.on(
        path, exchange -> LocalWeb.send(exchange, 200, Map.of("Content-Encoding", encoding), body));
  }

  private Web.Fetched get(String path) {
    try (var web = web()) {
      return web.get(request(path));
    }
  }

  private Web.Request request(String path) {
    return new Web.Request(site.url(path), Web.Validators.NONE, Web.PAGE_LIMIT);
  }

  private static String body(Web.Fetched fetched) {
    return fetched instanceof Web.Page page ? page.body() : fetched.toString();
  }

  private static HttpWeb web() {
    return web(Duration.ZERO, Duration.ofSeconds(20));
  }

  private static HttpWeb web(Duration pause, Duration limit) {
    return web(pause, limit, () -> NOW);
  }

  private static HttpWeb web(Duration pause, Duration limit, InstantSource clock) {
    return new HttpWeb(
        List.of("127.0.0.5"), Optional.of("desk@serai.example"), "1", pause, limit, clock);
  }
}
