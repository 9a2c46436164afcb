package serai.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// One request to a server: the HTTP client that langchain4j is given for it. Other than its own
/// client this one can be broken off in the middle of a silence, keeps what a refusal said, and
/// reads on a thread of its own.
final class Call implements HttpClient, HttpClientBuilder {
  /// Bytes of a refusal that are read: its first lines say what is wrong.
  private static final int REFUSAL = 2000;

  private static final int OK = 200;
  private static final int FIRST_NOT_OK = 300;

  private final java.net.http.HttpClient http;
  private final AtomicReference<Optional<Thread>> reader = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Refusal>> refusal =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<IOException>> broken =
      new AtomicReference<>(Optional.empty());

  Call(java.net.http.HttpClient http) {
    this.http = http;
  }

  /// What a server answered instead of a stream.
  ///
  /// @param retryAfter as its header says, in seconds; a date is not read
  record Refusal(int status, String body, Optional<Duration> retryAfter) {}

  Optional<Refusal> refusal() {
    return refusal.get();
  }

  /// What broke the connection.
  Optional<IOException> broken() {
    return broken.get();
  }

  /// Breaks off: the connection is closed.
  void cancel() {
    reader.get().ifPresent(Thread::interrupt);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var thread = Thread.ofVirtual().name("model").unstarted(() -> read(request, parser, listener));
    reader.set(Optional.of(thread));
    thread.start();
  }

  private void read(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      var response = http.send(jdkRequest(request), BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        if (response.statusCode() < OK || response.statusCode() >= FIRST_NOT_OK) {
          var refused = refused(response, body);
          refusal.set(Optional.of(refused));
          listener.onError(new HttpException(refused.status(), refused.body()));
          return;
        }
        listener.onOpen(opened(response));
        parser.parse(new Heard(body), listener);
      }
      if (broken.get().isEmpty()) {
        listener.onClose();
      } else {
        listener.onError(broken.get().get());
      }
    } catch (IOException e) {
      broken.set(Optional.of(e));
      listener.onError(e);
    } catch (InterruptedException _) {
      // Nobody listens any more.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      listener.onError(e);
    }
  }

  private static java.net.http.HttpRequest jdkRequest(HttpRequest request) {
    var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    var body = Optional.ofNullable(request.body());
    return builder
        .method(
            request.method().name(),
            body.map(java.net.http.HttpRequest.BodyPublishers::ofString)
                .orElseGet(java.net.http.HttpRequest.BodyPublishers::noBody))
        .build();
  }

  private static Refusal refused(HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    return new Refusal(
        response.statusCode(),
        new String(body.readNBytes(REFUSAL), StandardCharsets.UTF_8),
        response.headers().firstValue("retry-after").flatMap(Call::seconds));
  }

  private static Optional<Duration> seconds(String value) {
    return value.strip().matches("\\d{1,6}(\\.\\d+)?")
        ? Optional.of(Duration.ofSeconds((long) Math.ceil(Double.parseDouble(value.strip()))))
        : Optional.empty();
  }

  private static SuccessfulHttpResponse opened(HttpResponse<InputStream> response) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("models are only asked for streams");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  /// Time is kept by whoever waits for the pieces.
  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ZERO;
  }

  @Override
  public Duration readTimeout() {
    return Duration.ZERO;
  }

  /// The stream, with a note of what broke it: parsers tend to keep that to themselves.
  private final class Heard extends InputStream {
    private final InputStream body;

    Heard(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return body.read(bytes, from, length);
      } catch (IOException e) {
        broken.set(Optional.of(e));
        throw e;
      }
    }
  }
}
