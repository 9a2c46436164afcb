package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import serai.domain.Outage;
import serai.port.Mail.Received;

class PollingTest {
  private final FakeTelegram server = new FakeTelegram();
  private final BotApi api = new BotApi(server.url(), FakeTelegram.TOKEN);
  private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void fetches_and_confirms_only_what_is_kept() throws InterruptedException {
    var failures = new AtomicInteger(2);
    Consumer<List<Received>> keeping =
        batch -> {
          if (failures.getAndDecrement() > 0) {
            throw new Outage("writing to a full disk");
          }
          inbox.addAll(batch);
        };
    server.chats().says(7, "first");
    var polling = polling(keeping);
    var end = start(polling);

    assertThat(next().content()).contains("first");
    server.chats().says(7, "second");
    assertThat(next().content()).contains("second");
    polling.stop();
    assertThat(end.join()).isEqualTo(Polling.End.STOPPED);
    assertThat(inbox).isEmpty();
    // Whether the last one was confirmed too depends on when the end came.
    assertThat(server.queue().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void goes_on_when_requests_fail() throws InterruptedException {
    server.fail(Faults.of(.5, 1, Faults.Kind.ERROR, Faults.Kind.RESET));
    var polling = polling(inbox::addAll);
    var end = start(polling);

    server.chats().says(7, "still here?");

    assertThat(next().content()).contains("still here?");
    polling.stop();
    assertThat(end.join()).isEqualTo(Polling.End.STOPPED);
    assertThat(polling.isAlive()).isTrue();
  }

  @Test
  void ends_when_the_token_is_refused() {
    var stranger = new BotApi(server.url(), "1:wrong");

    assertThat(new Polling(stranger, inbox::addAll, new Random(1)).run())
        .isEqualTo(Polling.End.TOKEN_REFUSED);
    stranger.close();
  }

  @Test
  void a_webhook_that_was_left_behind_is_removed() throws InterruptedException {
    server.queue().webhook("https://old.test/");
    var polling = polling(inbox::addAll);
    var end = start(polling);

    server.chats().says(7, "hello");

    assertThat(next().content()).contains("hello");
    assertThat(server.queue().webhook()).isEmpty();
    polling.stop();
    end.join();
  }

  @Test
  void passes_over_what_is_no_update() throws InterruptedException {
    server.queue().addRaw(JsonNodeFactory.instance.objectNode().put("surprise", true));
    server
        .queue()
        .addRaw(
            JsonNodeFactory.instance
                .objectNode()
                .put("update_id", 100_000_500L)
                .put("new", "kind"));
    var polling = polling(inbox::addAll);
    var end = start(polling);

    assertThat(next().content()).contains("new");
    polling.stop();
    end.join();
  }

  private Polling polling(Consumer<List<Received>> keeping) {
    return new Polling(api, keeping, new Random(1));
  }

  private static CompletableFuture<Polling.End> start(Polling polling) {
    return CompletableFuture.supplyAsync(polling::run, Thread::startVirtualThread);
  }

  private Received next() throws InterruptedException {
    var received = inbox.poll(30, TimeUnit.SECONDS);
    assertThat(received).isNotNull();
    return java.util.Objects.requireNonNull(received);
  }
}
