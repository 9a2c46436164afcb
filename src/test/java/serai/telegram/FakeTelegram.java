package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A strict server of the Bot API on the loopback address: it refuses what Telegram refuses, keeps
/// what a reader would see, and can be made to fail.
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "4711:serai-test_token";

  /// Longer than a client should wait.
  private static final int HANG_SECONDS = 60;

  private static final Pattern DISPOSITION =
      Pattern.compile("name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private static final Queue<FakeAnswer> NO_REFUSALS = new ConcurrentLinkedQueue<>();

  private final ObjectMapper json = new ObjectMapper();
  private final BotApiFields known = BotApiFields.read();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final FakeQueue queue = new FakeQueue();
  private final FakeChats chats = new FakeChats(queue);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Set<String> doubted = ConcurrentHashMap.newKeySet();
  private volatile Faults faults = Faults.none();
  private final Map<String, Queue<FakeAnswer>> refusals = new ConcurrentHashMap<>();
  private volatile boolean keepsCalls = true;

  /// One request as it came, with the code of its answer (0 when none was given).
  public record Call(String method, JsonNode fields, int code, String reason, long nanos) {}

  public FakeTelegram() {
    this(0);
  }

  FakeTelegram(int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The chats, as readers see and use them.
  public FakeChats chats() {
    return chats;
  }

  FakeQueue queue() {
    return queue;
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  /// What was wrong with requests, by the published list of methods.
  public List<String> complaints() {
    return complaints;
  }

  /// Whether a message that replies to this one was shown without the bot learning of it.
  boolean leftInDoubt(long chat, int repliesTo) {
    return doubted.contains(chat + "/" + repliesTo);
  }

  private static String key(JsonNode fields) {
    return fields.path("chat_id").asLong()
        + "/"
        + fields.path("reply_parameters").path("message_id").asInt();
  }

  void fail(Faults with) {
    faults = with;
  }

  /// Answers the next requests for a method so, without doing anything.
  void refuse(String method, FakeAnswer... answers) {
    refusals
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ConcurrentLinkedQueue<>())
        .addAll(List.of(answers));
  }

  /// Whether all refusals of a method have been given.
  boolean hasRefused(String method) {
    return refusals.getOrDefault(method.toLowerCase(Locale.ROOT), NO_REFUSALS).isEmpty();
  }

  void forgetCalls() {
    keepsCalls = false;
    calls.clear();
  }

  @Override
  public void close() {
    closed.countDown();
    queue.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = exchange.getRequestBody().readAllBytes();
      var start = "/bot" + TOKEN + "/";
      if (!path.startsWith(start)) {
        respond(exchange, error(path.startsWith("/bot") ? 401 : 404, "Unauthorized"));
        return;
      }
      var method = path.substring(start.length());
      var fields = fields(exchange, body);
      complaints.addAll(known.complaints(method, fields));
      var fault = faults.next();
      switch (fault) {
        case NONE -> respond(exchange, note(method, fields, result(method, fields)));
        case ERROR -> respond(exchange, note(method, fields, error(500, "Internal Server Error")));
        case RESET -> note(method, fields, error(0, "reset"));
        case ANSWER_LOST -> note(method, fields, lost(fields, result(method, fields)));
        case HANG -> {
          note(method, fields, lost(fields, result(method, fields)));
          closed.await(HANG_SECONDS, TimeUnit.SECONDS);
        }
        case STALL -> {
          note(method, fields, error(0, "stalled"));
          closed.await(HANG_SECONDS, TimeUnit.SECONDS);
        }
        case TOO_MANY -> respond(exchange, note(method, fields, tooMany(1)));
        case FAR_TOO_MANY -> respond(exchange, note(method, fields, tooMany(30)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FakeAnswer lost(JsonNode fields, FakeAnswer answer) {
    doubted.add(key(fields));
    return new FakeAnswer(0, "answer lost after " + answer.code(), answer.body());
  }

  private FakeAnswer note(String method, JsonNode fields, FakeAnswer answer) {
    if (keepsCalls && !method.equalsIgnoreCase("getUpdates")) {
      calls.add(new Call(method, fields, answer.code(), answer.reason(), System.nanoTime()));
    } else if (answer.code() == 429) {
      calls.add(new Call(method, fields, 429, answer.reason(), System.nanoTime()));
    }
    return answer;
  }

  private FakeAnswer result(String method, JsonNode fields) throws InterruptedException {
    var refused = refusals.getOrDefault(method.toLowerCase(Locale.ROOT), NO_REFUSALS).poll();
    if (refused != null) {
      return refused;
    }
    try {
      return switch (method.toLowerCase(Locale.ROOT)) {
        case "getme" -> ok(FakeChats.us());
        case "getupdates" -> queue.updates(fields);
        case "setwebhook" -> ok(queue.webhook(fields.path("url").asText()));
        case "deletewebhook" -> ok(queue.webhook(""));
        case "setmycommands" -> ok(FakeChats.commands(fields));
        default -> chats.result(method.toLowerCase(Locale.ROOT), fields);
      };
    } catch (Marks.Wrong e) {
      return error(400, "Bad Request: " + e.getMessage());
    }
  }

  static FakeAnswer ok(JsonNode result) {
    var body = JsonNodeFactory.instance.objectNode().put("ok", true);
    body.set("result", result);
    return new FakeAnswer(200, "", body);
  }

  static FakeAnswer error(int code, String description) {
    return new FakeAnswer(
        code,
        description,
        JsonNodeFactory.instance
            .objectNode()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description));
  }

  static FakeAnswer tooMany(int seconds) {
    var answer = error(429, "Too Many Requests: retry after " + seconds);
    answer.body().putObject("parameters").put("retry_after", seconds);
    return answer;
  }

  private static void respond(HttpExchange exchange, FakeAnswer answer) throws IOException {
    var body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.code(), body.length);
    exchange.getResponseBody().write(body);
  }

  private ObjectNode fields(HttpExchange exchange, byte[] body) throws IOException {
    var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("multipart/form-data")) {
      return form(type.substring(type.indexOf("boundary=") + "boundary=".length()), body);
    }
    return body.length == 0
        ? JsonNodeFactory.instance.objectNode()
        : (ObjectNode) json.readTree(body);
  }

  private static ObjectNode form(String boundary, byte[] body) {
    var fields = JsonNodeFactory.instance.objectNode();
    var parts = Pattern.compile("--" + boundary, Pattern.LITERAL);
    for (var part : parts.splitAsStream(new String(body, StandardCharsets.UTF_8)).toList()) {
      int head = part.indexOf("\r\n\r\n");
      var name = DISPOSITION.matcher(part);
      if (head > 0 && name.find()) {
        var value = part.substring(head + 4, part.length() - 2);
        if (NUMBER.matcher(value).matches() && name.group(2) == null) {
          fields.put(name.group(1), Long.parseLong(value));
        } else {
          fields.put(name.group(1), value);
        }
      }
    }
    return fields;
  }
}
