package serai.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/// One request, one answer: no redirect is followed, nothing is tried twice, and what takes too
/// long or grows too large is cut off.
final class Line implements AutoCloseable {
  /// No headers beside those that every request has.
  static final Map<String, String> NOTHING_KNOWN = Map.of();

  private static final Timeout CONNECTING = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(20);
  private static final Timeout IDLE = Timeout.ofSeconds(30);
  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16 << 10;

  private static final String ACCEPTED =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/html;q=0.9, application/xhtml+xml;q=0.9, */*;q=0.5";

  private final CloseableHttpClient client;
  private final HostTurns turns = new HostTurns();
  private final Duration pause;
  private final Duration limit;

  /// @param userAgent how we name ourselves
  /// @param pause between two requests to a site, at least
  /// @param limit how long an answer may take from the first byte sent to the last received
  Line(AddressGuard guard, String userAgent, Duration pause, Duration limit) {
    this.pause = pause;
    this.limit = limit;
    var lines =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECTING)
                    .setSocketTimeout(SILENCE)
                    .setTimeToLive(IDLE)
                    .build())
            .setMaxConnPerRoute(1)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(SILENCE).build())
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /// Waits for its turn, asks, and reads the answer.
  ///
  /// @param delay the pause that the site asks for, when it is longer than ours
  /// @param most bytes of the answer
  Answer ask(URI address, Map<String, String> headers, Duration delay, int most)
      throws IOException {
    var request = new HttpGet(address);
    request.setHeader("Accept", ACCEPTED);
    request.setHeader("Accept-Encoding", Unpacked.ENCODINGS);
    headers.forEach(request::setHeader);
    var between = delay.compareTo(pause) > 0 ? delay : pause;
    try (var _ = turns.take(WebAddress.site(address), between)) {
      return ask(request, most);
    }
  }

  private Answer ask(HttpGet request, int most) throws IOException {
    long start = System.nanoTime();
    var watch = Thread.ofVirtual().start(() -> cutOff(request));
    try {
      return client.execute(request, response -> answer(response, most));
    } catch (IOException e) {
      if (System.nanoTime() - start >= limit.toNanos()) {
        throw new InterruptedIOException("no whole answer in " + limit.toSeconds() + " s");
      }
      throw e;
    } finally {
      watch.interrupt();
    }
  }

  private void cutOff(HttpGet request) {
    try {
      Thread.sleep(limit);
      request.cancel();
    } catch (InterruptedException e) {
      // The answer is there.
      Thread.currentThread().interrupt();
    }
  }

  private static Answer answer(ClassicHttpResponse response, int most) throws IOException {
    var headers = new HashMap<String, String>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(
          header.getName().toLowerCase(Locale.ROOT),
          Objects.requireNonNullElse(header.getValue(), ""));
    }
    var entity = response.getEntity();
    if (entity == null) {
      return new Answer(response.getCode(), headers, new byte[0]);
    }
    try (InputStream body = entity.getContent()) {
      var encoding = headers.getOrDefault("content-encoding", "");
      return new Answer(response.getCode(), headers, Unpacked.read(body, encoding, most));
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An answer; its headers by name in small letters, the first of each.
  static final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = Map.copyOf(headers);
      this.body = body;
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body;
    }

    boolean isRedirect() {
      return switch (status) {
        case 301, 302, 303, 307, 308 -> headers.containsKey("location");
        default -> false;
      };
    }

    boolean isForGood() {
      return status == 301 || status == 308;
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    Optional<String> given(String name) {
      return Optional.of(header(name)).filter(value -> !value.isBlank());
    }
  }
}
