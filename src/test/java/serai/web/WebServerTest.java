package serai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.domain.Outage;

class WebServerTest {
  private final List<String> complaints = new ArrayList<>();
  private final List<String> inbox = new ArrayList<>();
  private final Metrics metrics = new Metrics();
  private final HttpClient client = HttpClient.newHttpClient();
  private boolean full;
  private final WebServer server =
      WebServer.start(
          "127.0.0.1",
          0,
          () -> true,
          () -> complaints,
          metrics::text,
          Optional.of(new Hook("/hook", "secret", this::keep)));

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void says_how_it_is() throws IOException, InterruptedException {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    complaints.add("Telegram cannot be reached");

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).contains("Telegram cannot be reached");
    assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void shows_figures() throws IOException, InterruptedException {
    metrics.received(3);
    metrics.delivered("send", "arrived", Duration.ofMillis(20));

    assertThat(get("/metrics").body())
        .contains("serai_updates_total 3.0")
        .contains("serai_deliveries_seconds_count{kind=\"send\",outcome=\"arrived\"} 1")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void takes_updates_from_who_knows_the_secret() throws IOException, InterruptedException {
    assertThat(post("{\"update_id\":1}", "secret")).isEqualTo(200);
    assertThat(post("{\"update_id\":2}", "Secret")).isEqualTo(403);
    assertThat(post("{\"update_id\":3}", "")).isEqualTo(403);
    assertThat(get("/hook").statusCode()).isEqualTo(405);

    assertThat(inbox).containsExactly("{\"update_id\":1}");
  }

  @Test
  void confirms_nothing_that_is_not_kept() throws IOException, InterruptedException {
    full = true;

    assertThat(post("{\"update_id\":1}", "secret")).isEqualTo(503);
  }

  @Test
  void reads_no_endless_body() throws IOException, InterruptedException {
    assertThat(post("x".repeat((1 << 20) + 1), "secret")).isEqualTo(413);
    assertThat(inbox).isEmpty();
  }

  @Test
  void a_taken_port_is_named() {
    assertThatThrownBy(() ->
            WebServer.start(
                "127.0.0.1", server.port(), () -> true, List::of, metrics::text, Optional.empty()))
        .isInstanceOf(Outage.class)
        .hasMessageContaining("listening on 127.0.0.1:" + server.port())
        .hasCauseInstanceOf(BindException.class);
  }

  private void keep(String update) {
    if (full) {
      throw new Outage("writing to a full disk");
    }
    inbox.add(update);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private int post(String body, String secret) throws IOException, InterruptedException {
    var request = request("/hook").POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
