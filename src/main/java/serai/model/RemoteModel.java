package serai.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.port.LanguageModel;

/// A model behind a network. The library's callbacks only put what they get into a queue; the
/// calling thread takes it out, keeps the time and the length, and breaks off.
public final class RemoteModel implements LanguageModel {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteModel.class);

  /// The longest wait for a connection: a server that is there takes far less.
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// Characters that a token has at most, on average: what comes beyond is more than was allowed.
  private static final int LONGEST_TOKEN = 8;

  private final Endpoint endpoint;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public RemoteModel(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public String name() {
    return endpoint.name();
  }

  @Override
  public boolean keepsForms() {
    return endpoint.formed();
  }

  @Override
  public Ending write(Prompt prompt, Duration within, Listener listener) {
    var call = new Call(http);
    var stream = new Stream(endpoint.stall(), within);
    try {
      Dialects.model(endpoint, call).chat(request(prompt), stream);
      var ending = heard(stream, call, listener);
      log(prompt, stream, ending);
      return ending;
    } catch (RuntimeException e) {
      return Failures.of(e, call, endpoint);
    } finally {
      call.cancel();
    }
  }

  private static ChatRequest request(Prompt prompt) {
    var request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
    prompt.form().ifPresent(form -> request.responseFormat(Schemas.format(form)));
    return request.build();
  }

  private Ending heard(Stream stream, Call call, Listener listener) {
    int pieces = 0;
    while (true) {
      try {
        switch (stream.next()) {
          case Piece(var text) -> {
            pieces++;
            if (pieces > endpoint.longest()
                || stream.heard.length() > LONGEST_TOKEN * endpoint.longest()) {
              return failed(Failure.TOO_LONG, "wrote on beyond " + endpoint.longest() + " tokens");
            }
            if (!listener.hear(text)) {
              return new Stopped();
            }
          }
          case Alive() -> {}
          case Done(var reason) -> {
            return ended(reason, !stream.heard.isEmpty(), call);
          }
          case Broken(var cause) -> {
            return Failures.of(cause, call, endpoint);
          }
          case Silence(var failure, var waited) -> {
            return failed(failure, "nothing came for " + waited.toMillis() + " ms");
          }
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return new Interrupted();
      }
    }
  }

  private Ending ended(Optional<FinishReason> reason, boolean wrote, Call call) {
    if (call.broken().isPresent()) {
      return Failures.of(call.broken().get(), call, endpoint);
    }
    if (reason.filter(FinishReason.CONTENT_FILTER::equals).isPresent()) {
      return failed(Failure.DECLINED, "the server says that the model declined");
    }
    return wrote
        ? new Finished(reason.filter(FinishReason.STOP::equals).isPresent())
        : failed(Failure.EMPTY, "wrote nothing");
  }

  private static Failed failed(Failure failure, String reason) {
    return new Failed(failure, reason, Optional.empty());
  }

  private void log(Prompt prompt, Stream stream, Ending ending) {
    if (endpoint.logged()) {
      LOG.warn(
          "{} was told:\n{}\n{}\n— and wrote:\n{}\n— {}",
          name(),
          prompt.system(),
          prompt.user(),
          stream.heard,
          ending);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /// What comes out of the queue.
  private sealed interface Event {}

  private record Piece(String text) implements Event {}

  /// It thinks, which nobody needs to read.
  private record Alive() implements Event {}

  private record Done(Optional<FinishReason> reason) implements Event {}

  private record Broken(Throwable cause) implements Event {}

  /// Nothing came.
  private record Silence(Failure failure, Duration waited) implements Event {}

  /// The queue between the library's thread and ours, with its clock.
  private static final class Stream implements StreamingChatResponseHandler {
    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final StringBuilder heard = new StringBuilder();
    private final long began = System.nanoTime();
    private final Duration stall;
    private final Duration within;

    Stream(Duration stall, Duration within) {
      this.stall = stall;
      this.within = within;
    }

    /// Waits for the next event: until the stall is over once something came, and never beyond the
    /// end.
    Event next() throws InterruptedException {
      long left = within.toNanos() - (System.nanoTime() - began);
      boolean mayStall = !heard.isEmpty() && stall.toNanos() < left;
      long wait = mayStall ? stall.toNanos() : Math.max(0, left);
      var event = Optional.ofNullable(queue.poll(wait, TimeUnit.NANOSECONDS));
      if (event.isEmpty() || (left <= 0 && !(event.get() instanceof Done))) {
        return mayStall ? new Silence(Failure.STALL, stall) : new Silence(Failure.TIMEOUT, within);
      }
      if (event.get() instanceof Piece(var text)) {
        heard.append(text);
      }
      return event.get();
    }

    @Override
    public void onPartialResponse(String text) {
      queue.add(new Piece(text));
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
      queue.add(new Alive());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      queue.add(new Done(Optional.ofNullable(response.finishReason())));
    }

    @Override
    public void onError(Throwable cause) {
      queue.add(new Broken(cause));
    }
  }
}
