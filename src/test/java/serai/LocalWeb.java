package serai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web of one's own: one server at one address of this machine, that answers what a test tells it
/// to and remembers what it was asked.
public final class LocalWeb implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final String host;
  private final boolean remembers;

  /// What to do with a request.
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /// A request that came, and when, as `System.nanoTime`.
  public record Asked(String path, Map<String, List<String>> headers, long began) {}

  /// @param address such as 127.0.0.5, or localhost
  public LocalWeb(String address) {
    this(address, true);
  }

  private LocalWeb(String address, boolean remembers) {
    this.remembers = remembers;
    try {
      host = address;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", this::handle);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One that does not remember what it was asked, for very many requests.
  public static LocalWeb forgetful(String address) {
    return new LocalWeb(address, false);
  }

  public String url(String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  public LocalWeb on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  public LocalWeb serve(String path, String type, String body) {
    return serve(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public LocalWeb serve(String path, String type, byte[] body) {
    return on(path, exchange -> send(exchange, 200, Map.of("Content-Type", type), body));
  }

  public LocalWeb redirect(String path, int status, String location) {
    return on(path, exchange -> send(exchange, status, Map.of("Location", location), new byte[0]));
  }

  public LocalWeb fail(String path, int status) {
    return on(path, exchange -> send(exchange, status, Map.of(), new byte[0]));
  }

  /// The requests for a path so far.
  public List<Asked> asked(String path) {
    return asked.stream().filter(request -> request.path().equals(path)).toList();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public static void send(
      HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    long began = System.nanoTime();
    var path = exchange.getRequestURI().toString();
    var headers = Map.copyOf(exchange.getRequestHeaders());
    if (remembers) {
      asked.add(new Asked(path, headers, began));
    }
    try (exchange) {
      answers.getOrDefault(path, missing -> send(missing, 404, Map.of(), new byte[0])).to(exchange);
    }
  }
}
