package serai.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;

/// A small server beside the bot: `/health/live` (does it still turn), `/health/ready` (can it
/// answer, and what is missing), `/metrics` (figures as Prometheus reads them) and the webhook.
public final class WebServer implements AutoCloseable {
  /// Far more than any update is long.
  private static final int LONGEST_BODY = 1 << 20;

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LONG = 413;
  private static final int UNAVAILABLE = 503;

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Listens from now on.
  ///
  /// @param port 0 for any free one
  /// @param complaints what stands in the way of answering
  /// @throws Outage when the address cannot be had
  public static WebServer start(
      String host,
      int port,
      BooleanSupplier alive,
      Supplier<List<String>> complaints,
      Supplier<String> figures,
      Optional<Hook> hook) {
    var server = listening(host, port);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    serve(server, "/", _ -> new Page(NOT_FOUND, "there is nothing here\n"));
    get(
        server,
        "/health/live",
        () -> alive.getAsBoolean() ? new Page(OK, "live\n") : new Page(UNAVAILABLE, "dead\n"));
    get(server, "/health/ready", () -> ready(complaints.get()));
    get(server, "/metrics", () -> new Page(OK, figures.get()));
    hook.ifPresent(to -> serve(server, to.path(), exchange -> received(exchange, to)));
    server.start();
    return new WebServer(server, threads);
  }

  /// The port that it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listening(String host, int port) {
    try {
      return HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException | IllegalArgumentException e) {
      throw new Outage("listening on " + host + ":" + port, e);
    }
  }

  private static Page ready(List<String> complaints) {
    return complaints.isEmpty()
        ? new Page(OK, "ready\n")
        : new Page(UNAVAILABLE, String.join("\n", complaints) + "\n");
  }

  /// Says that it was received only when it is kept: else the messenger sends it again.
  private static Page received(HttpExchange exchange, Hook hook) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return new Page(NOT_ALLOWED, "");
    }
    if (!hook.knows(Optional.ofNullable(exchange.getRequestHeaders().getFirst(Hook.HEADER)))) {
      return new Page(FORBIDDEN, "");
    }
    var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return new Page(TOO_LONG, "");
    }
    try {
      hook.inbox().accept(new String(body, StandardCharsets.UTF_8));
      return new Page(OK, "");
    } catch (Outage e) {
      LOG.error("an update could not be kept; it will come again", e);
      return new Page(UNAVAILABLE, "");
    }
  }

  private static void get(HttpServer server, String path, Supplier<Page> page) {
    serve(
        server,
        path,
        exchange ->
            switch (exchange.getRequestMethod()) {
              case "GET", "HEAD" -> page.get();
              default -> new Page(NOT_ALLOWED, "");
            });
  }

  private static void serve(HttpServer server, String path, Room room) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            boolean isThis = path.equals("/") || exchange.getRequestURI().getPath().equals(path);
            answer(exchange, isThis ? page(room, exchange) : new Page(NOT_FOUND, ""));
          }
        });
  }

  private static Page page(Room room, HttpExchange exchange) throws IOException {
    try {
      return room.page(exchange);
    } catch (RuntimeException e) {
      LOG.error("serving {}", exchange.getRequestURI().getPath(), e);
      return new Page(UNAVAILABLE, "");
    }
  }

  private static void answer(HttpExchange exchange, Page page) throws IOException {
    var body = page.text().getBytes(StandardCharsets.UTF_8);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(page.status(), body.length == 0 || isHead ? -1 : body.length);
    if (body.length > 0 && !isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  /// What one path answers.
  @FunctionalInterface
  private interface Room {
    Page page(HttpExchange exchange) throws IOException;
  }

  private record Page(int status, String text) {}
}
