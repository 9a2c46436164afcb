package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/// Telegram's Bot API over HTTP: one request, one outcome.
///
/// The library's methods are sent by a client of our own, because its own client hides what we must
/// know: whether a request had left us when it failed, and the updates as they came. No request is
/// ever repeated here, and the token stands in no message.
public final class BotApi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WRITE = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(15);

  /// Kept shorter than the minute after which servers usually close a connection that rests.
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(50);

  private static final int RESTING_CONNECTIONS = 32;
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpUrl address;
  private final OkHttpClient client;

  /// @param url the server's base address, without the token
  /// @throws IllegalArgumentException when that is no address
  public BotApi(String url, String token) {
    this(HttpUrl.get(url).newBuilder().addPathSegment("bot" + token).build(), client());
  }

  private BotApi(HttpUrl address, OkHttpClient client) {
    this.address = address;
    this.client = client;
  }

  /// The same for requests that are answered late, with connections of its own.
  BotApi patient(Duration patience) {
    var patient =
        client
            .newBuilder()
            .dispatcher(new Dispatcher())
            .connectionPool(new ConnectionPool())
            .readTimeout(patience.plus(READ))
            .build();
    return new BotApi(address, patient);
  }

  /// Asks for something and waits for the outcome.
  Outcome call(BotApiMethod<?> method) {
    return call(method.getMethod(), content(method));
  }

  /// The same for fields that the library's method cannot hold.
  Outcome call(String method, ObjectNode fields) {
    return send(method, new Once(JSON_TYPE, fields.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /// A small file to send.
  ///
  /// @param field the method's field for it
  /// @param name what the file is called
  record Upload(String field, String name, String type, ByteString content) {}

  /// Sends a small file.
  ///
  /// @param fields the method's other fields, by name
  Outcome upload(String method, ObjectNode fields, Upload file) {
    var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    fields
        .properties()
        .forEach(entry ->
            form.addFormDataPart(
                entry.getKey(),
                entry.getValue().isTextual()
                    ? entry.getValue().asText()
                    : entry.getValue().toString()));
    form.addFormDataPart(
        file.field(),
        file.name(),
        new Once(MediaType.get(file.type()), file.content().toByteArray()));
    return send(method, form.build());
  }

  /// Ends what is under way.
  void cancel() {
    client.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    cancel();
    client.connectionPool().evictAll();
  }

  /// A method's fields as the Bot API's documentation has them.
  static ObjectNode content(BotApiMethod<?> method) {
    ObjectNode fields = JSON.valueToTree(method);
    // The library adds the method's name, empty lists, and writes a chat's number as text.
    fields.remove("method");
    withoutEmptyLists(fields);
    var chat = fields.path("chat_id");
    if (chat.isTextual() && chat.asText().matches("-?\\d{1,18}")) {
      fields.put("chat_id", Long.parseLong(chat.asText()));
    }
    return fields;
  }

  private static void withoutEmptyLists(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      var empty =
          fields.properties().stream()
              .filter(field -> field.getValue().isArray() && field.getValue().isEmpty())
              .map(Map.Entry::getKey)
              .filter(name -> !name.equals("results"))
              .toList();
      fields.remove(empty);
    }
    node.forEach(BotApi::withoutEmptyLists);
  }

  private Outcome send(String method, RequestBody body) {
    var departure = new Departure();
    var request =
        new Request.Builder()
            .url(address.newBuilder().addPathSegment(method).build())
            .tag(Departure.class, departure)
            .post(body)
            .build();
    try (var response = client.newCall(request).execute()) {
      var answer = response.body();
      return Answered.outcome(response.code(), answer == null ? "" : answer.string());
    } catch (IOException e) {
      var reason = e.getClass().getSimpleName() + reason(e);
      return departure.isOver() ? new Outcome.Unknown(reason) : new Outcome.Unsent(reason);
    }
  }

  private static String reason(IOException failure) {
    return failure.getMessage() == null ? "" : ": " + failure.getMessage();
  }

  private static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .writeTimeout(WRITE)
        .readTimeout(READ)
        .connectionPool(
            new ConnectionPool(RESTING_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
        // With HTTP/2 one stuck connection would put every chat's message in doubt.
        .protocols(List.of(Protocol.HTTP_1_1))
        // The token stands in the path: it goes nowhere else.
        .followRedirects(false)
        .followSslRedirects(false)
        .eventListenerFactory(call -> {
          var departure = call.request().tag(Departure.class);
          return departure == null ? EventListener.NONE : departure;
        })
        .build();
  }

  /// Whether a request has left us whole.
  private static final class Departure extends EventListener {
    private volatile boolean over;

    boolean isOver() {
      return over;
    }

    @Override
    public void requestBodyEnd(Call call, long bytes) {
      over = true;
    }
  }

  /// A body that is written once: the HTTP library repeats no request that has one, except on
  /// another address of the same server when the first could not be reached at all.
  private static final class Once extends RequestBody {
    private final MediaType type;
    private final byte[] content;

    Once(MediaType type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    @Override
    public MediaType contentType() {
      return type;
    }

    @Override
    public long contentLength() {
      return content.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(content);
    }
  }
}
