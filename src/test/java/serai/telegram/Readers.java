package serai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import serai.telegram.FakeChats.Shown;

/// Readers of a bot in a process, who wait for what it does.
record Readers(FakeTelegram server, BotProcess bot) {
  private static final int SECONDS = 60;

  /// Asks in private and waits for the answer.
  Shown answer(long reader, String question) throws InterruptedException {
    return reply(reader, server.chats().says(reader, question));
  }

  /// Waits for the message that replies to one.
  Shown reply(long chat, int message) throws InterruptedException {
    return await(shown -> shown.chat() == chat && shown.repliesTo() == message);
  }

  /// Waits until a message has been changed so often.
  Shown edited(Shown old, int edits) throws InterruptedException {
    return await(shown ->
        shown.chat() == old.chat() && shown.message() == old.message() && shown.edits() == edits);
  }

  /// Waits for a message.
  Shown await(Predicate<Shown> wanted) throws InterruptedException {
    assertThat(
            server
                    .chats()
                    .await(shown -> !bot.isAlive() || shown.stream().anyMatch(wanted), SECONDS)
                && server.chats().shown().stream().anyMatch(wanted))
        .as("a message; the bot said: %s", bot.said())
        .isTrue();
    return server.chats().shown().stream().filter(wanted).findFirst().orElseThrow();
  }

  /// Waits until the server was asked for something.
  FakeTelegram.Call called(String method, Predicate<FakeTelegram.Call> wanted)
      throws InterruptedException {
    server.chats().await(_ -> server.calls(method).stream().anyMatch(wanted), SECONDS);
    return server.calls(method).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + method + "; the bot said: " + bot.said()));
  }

  /// What a pressed button is acknowledged with.
  String toast(String press) throws InterruptedException {
    server.chats().await(_ -> answers(press).findFirst().isPresent(), SECONDS);
    return answers(press)
        .map(call -> call.fields().path("text").asText())
        .findFirst()
        .orElseThrow();
  }

  private Stream<FakeTelegram.Call> answers(String press) {
    return server.calls("answerCallbackQuery").stream()
        .filter(call -> call.fields().path("callback_query_id").asText().equals(press));
  }

  /// What the first button carries whose data begins so.
  static String data(Shown shown, String start) {
    return shown.fields().path("reply_markup").findValuesAsText("callback_data").stream()
        .filter(data -> data.startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
