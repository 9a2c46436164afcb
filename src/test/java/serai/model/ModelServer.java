package serai.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import serai.model.Endpoint.Protocol;

/// A server that speaks the streaming protocol of a provider over a bare socket, byte by byte, and
/// does to each request what it is told.
public final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Protocol protocol;
  private final ServerSocket socket;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final AtomicReference<Manner> manner = new AtomicReference<>(_ -> {});
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch brokenOff = new CountDownLatch(1);

  public ModelServer(Protocol protocol) {
    try {
      this.protocol = protocol;
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /// What the server does with a request once it has read it.
  public interface Manner {
    void answer(Wire wire) throws IOException, InterruptedException;
  }

  /// The base address, as settings give it.
  public String url() {
    var path =
        switch (protocol) {
          case OPENAI, ANTHROPIC -> "/v1";
          case GEMINI -> "/v1beta";
          case OLLAMA -> "";
        };
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /// A model that asks this server.
  ///
  /// @param stall how long it waits for the next piece
  /// @param tokens written at most
  /// @param formed whether it is asked for JSON
  public RemoteModel model(Duration stall, int tokens, boolean formed) {
    return new RemoteModel(
        new Endpoint(
            protocol,
            "tiny",
            Optional.of(url()),
            Optional.empty(),
            Optional.empty(),
            stall,
            tokens,
            formed,
            false));
  }

  public void will(Manner next) {
    manner.set(next);
  }

  /// Writes these pieces and ends well.
  public void willSay(String... pieces) {
    will(wire -> {
      wire.open();
      for (var piece : pieces) {
        wire.piece(piece);
      }
      wire.end();
    });
  }

  public List<JsonNode> requests() {
    return requests;
  }

  /// Waits until a client has closed its connection in the middle.
  public void awaitBreakOff() throws InterruptedException {
    brokenOff.await();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      var request = JSON.readTree(body(client));
      requests.add(request);
      manner.get().answer(new Wire(client, request));
    } catch (IOException _) {
      brokenOff.countDown();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] body(Socket client) throws IOException {
    var in = new BufferedInputStream(client.getInputStream());
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    int length =
        head.toString(StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .map(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
            .findFirst()
            .orElse(0);
    return in.readNBytes(length);
  }

  @Override
  public void close() {
    over.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One connection.
  public final class Wire {
    private final Socket client;
    private final JsonNode request;
    private final OutputStream out;

    private Wire(Socket client, JsonNode request) throws IOException {
      this.client = client;
      this.request = request;
      this.out = client.getOutputStream();
    }

    /// What is asked.
    public JsonNode request() {
      return request;
    }

    /// Refuses with a status.
    public void refuse(int status, String header, String body) throws IOException {
      raw(
          "HTTP/1.1 "
              + status
              + " No\r\n"
              + header
              + "connection: close\r\ncontent-length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }

    /// Begins a stream.
    public void open() throws IOException {
      var type = protocol == Protocol.OLLAMA ? "application/x-ndjson" : "text/event-stream";
      raw("HTTP/1.1 200 OK\r\ncontent-type: " + type + "\r\nconnection: close\r\n\r\n");
      if (protocol == Protocol.ANTHROPIC) {
        event(
            "message_start",
            "{\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\","
                + "\"role\":\"assistant\",\"model\":\"m\",\"content\":[],"
                + "\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}");
        event(
            "content_block_start",
            "{\"type\":\"content_block_start\",\"index\":0,"
                + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}");
      }
    }

    /// Writes a piece of text.
    public void piece(String text) throws IOException {
      var quoted = JSON.writeValueAsString(text);
      switch (protocol) {
        case OPENAI -> data("{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + quoted + "}}]}");
        case ANTHROPIC ->
            event(
                "content_block_delta",
                "{\"type\":\"content_block_delta\",\"index\":0,"
                    + "\"delta\":{\"type\":\"text_delta\",\"text\":"
                    + quoted
                    + "}}");
        case GEMINI ->
            data(
                "{\"candidates\":[{\"index\":0,\"content\":{\"role\":\"model\","
                    + "\"parts\":[{\"text\":"
                    + quoted
                    + "}]}}]}");
        case OLLAMA ->
            raw(
                "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":"
                    + quoted
                    + "},\"done\":false}\n");
      }
    }

    /// Ends as the provider does when the model is done.
    public void end() throws IOException {
      end("stop", "end_turn", "STOP");
    }

    /// Ends as the provider does when the model would not write.
    public void decline() throws IOException {
      end("content_filter", "refusal", "SAFETY");
    }

    private void end(String openAi, String anthropic, String gemini) throws IOException {
      switch (protocol) {
        case OPENAI -> {
          data("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + openAi + "\"}]}");
          data("[DONE]");
        }
        case ANTHROPIC -> {
          event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
          event(
              "message_delta",
              "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\""
                  + anthropic
                  + "\"},\"usage\":{\"output_tokens\":1}}");
          event("message_stop", "{\"type\":\"message_stop\"}");
        }
        case GEMINI ->
            data(
                "{\"candidates\":[{\"index\":0,\"content\":{\"role\":\"model\",\"parts\":[]},"
                    + "\"finishReason\":\""
                    + gemini
                    + "\"}]}");
        case OLLAMA ->
            raw(
                "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},"
                    + "\"done\":true,\"done_reason\":\""
                    + openAi
                    + "\"}\n");
      }
    }

    /// Says nothing more until the server is closed, or the client goes.
    public void fallSilent() throws IOException, InterruptedException {
      if (client.getInputStream().read() < 0) {
        brokenOff.countDown();
      }
      over.await();
    }

    /// Breaks the connection with a reset.
    public void reset() throws IOException {
      client.setSoLinger(true, 0);
      client.close();
    }

    /// Writes bytes, one at a time.
    public void raw(String text) throws IOException {
      for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
        out.write(one);
        out.flush();
      }
    }

    private void data(String json) throws IOException {
      raw("data: " + json + "\n\n");
    }

    private void event(String name, String json) throws IOException {
      raw("event: " + name + "\n");
      data(json);
    }
  }
}
