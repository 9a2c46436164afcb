package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The webhook from its setting to its removal, with the bot as a process.
class WebhookTest {
  private static final String QUESTION = "Why did Kishida cancel his trip?";
  private static final int SECONDS = 60;

  private final FakeTelegram server = new FakeTelegram();
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void updates_come_by_webhook_are_kept_before_they_are_confirmed_and_fetched_again_afterwards()
      throws IOException, InterruptedException {
    var environment =
        Map.of(
            "SERAI_TELEGRAM_MODE", "webhook",
            "SERAI_TELEGRAM_WEBHOOK_URL", "https://bot.test/updates");
    try (var bot = new BotProcess(server, folder, environment, SmallCorpus.in(folder))) {
      assertThat(server.queue().awaitWebhook(true, SECONDS)).as(bot.said()).isTrue();
      server.chats().await(_ -> !server.calls("setWebhook").isEmpty(), SECONDS);
      var registered = server.calls("setWebhook").getLast().fields();
      var secret = registered.path("secret_token").asText();
      server.chats().says(1, QUESTION);
      var update = server.queue().take().toString();

      assertThat(registered.path("url").asText()).isEqualTo("https://bot.test/updates");
      assertThat(registered.path("allowed_updates").toString()).contains("my_chat_member");
      assertThat(brought(bot.port(), "wrong", update)).isEqualTo(403);
      assertThat(brought(bot.port(), secret, update)).isEqualTo(200);
      bot.kill();
      bot.start();
      assertThat(server.chats().await(shown -> shown.size() == 1, SECONDS)).isTrue();

      // Telegram repeats what it believes to be unconfirmed: it is known already.
      assertThat(bot.awaitSaying("answers")).isTrue();
      assertThat(brought(bot.port(), secret, update)).isEqualTo(200);
      server.chats().says(2, QUESTION);
      assertThat(brought(bot.port(), secret, server.queue().take().toString())).isEqualTo(200);
      assertThat(server.chats().await(_ -> !server.chats().shown(2).isEmpty(), SECONDS)).isTrue();
      assertThat(server.chats().shown(1)).hasSize(1);
      assertThat(bot.terminate()).isZero();
    }
    try (var bot = new BotProcess(server, folder, Map.of(), SmallCorpus.in(folder))) {
      server.chats().says(3, QUESTION);

      assertThat(server.chats().await(_ -> !server.chats().shown(3).isEmpty(), SECONDS))
          .as(bot.said())
          .isTrue();
      assertThat(server.queue().webhook()).isEmpty();
    }
    assertThat(server.complaints()).isEmpty();
  }

  private int brought(int port, String secret, String update)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/updates"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
