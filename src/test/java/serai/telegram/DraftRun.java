package serai.telegram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import serai.model.Endpoint.Protocol;
import serai.model.ModelServer;

/// How long a sentence that a language model has finished takes through the Verifier into the draft
/// that its reader sees, for the first question of a process and for the next.
final class DraftRun {
  private static final List<String> QUESTIONS =
      List.of("Which trip did Kishida cancel?", "Where was Kishida to go in August 2024?");
  private static final String WORDS =
      "Fumio Kishida cancelled a four-day trip (9-12 August) to Kazakhstan, Uzbekistan and Mongolia";
  private static final String SENTENCE =
      "Kishida cancelled a four-day trip to Kazakhstan, Uzbekistan and Mongolia.";

  private static final int SECONDS = 120;

  private DraftRun() {}

  /// Milliseconds, sorted.
  ///
  /// @param atOnce for the first question of a process, asked before it was up
  /// @param first for the first question of a process, asked when its start was over
  /// @param later for the questions after it
  record Figures(List<Long> atOnce, List<Long> first, List<Long> later) {}

  /// Starts twice so many processes, one after another.
  static Figures run(Path folder, int times) throws InterruptedException {
    var finished = new AtomicLong();
    try (var server = new FakeTelegram();
        var model = new ModelServer(Protocol.OPENAI)) {
      model.will(wire -> {
        wire.open();
        wire.piece(SENTENCE + " [1: \"" + WORDS + "\"]\n");
        finished.set(System.nanoTime());
        wire.piece("And then");
        wire.fallSilent();
      });
      var atOnce = new ArrayList<Long>();
      var first = new ArrayList<Long>();
      var later = new ArrayList<Long>();
      for (int i = 0; i < 2 * times; i++) {
        boolean waiting = i % 2 == 1;
        var waits = waits(server, model, folder, 1L + i, waiting, finished);
        (waiting ? first : atOnce).add(waits.getFirst());
        later.addAll(waits.subList(1, waits.size()));
      }
      Collections.sort(atOnce);
      Collections.sort(first);
      Collections.sort(later);
      return new Figures(atOnce, first, later);
    }
  }

  /// @param waiting whether the question waits until the start is over: commands are offered then
  /// @param finished when the model finished its sentence last
  private static List<Long> waits(
      FakeTelegram server,
      ModelServer model,
      Path folder,
      long reader,
      boolean waiting,
      AtomicLong finished)
      throws InterruptedException {
    var environment =
        Map.of(
            "SERAI_MODEL", "openai:scripted",
            "SERAI_MODEL_URL", model.url(),
            "OPENAI_API_KEY", "sk-of-the-trial-123456",
            "SERAI_TELEGRAM_COMPOSED_PER_DAY", "99");
    try (var bot = new BotProcess(server, folder, environment)) {
      var waits = new ArrayList<Long>();
      int offered = server.calls("setMyCommands").size();
      if (waiting) {
        server.chats().await(_ -> server.calls("setMyCommands").size() > offered, SECONDS);
      }
      for (var question : QUESTIONS) {
        int before = drafts(server).size();
        int message = server.chats().says(reader, question);
        waits.add(TimeUnit.NANOSECONDS.toMillis(draft(server, before, bot) - finished.get()));
        server.chats().says(reader, "/stop");
        server
            .chats()
            .await(shown -> shown.stream().anyMatch(s -> s.repliesTo() == message), SECONDS);
      }
      return waits;
    }
  }

  /// When the draft with the sentence came for the question after so many.
  private static long draft(FakeTelegram server, int before, BotProcess bot)
      throws InterruptedException {
    server.chats().await(_ -> drafts(server).size() > before, SECONDS);
    return Optional.of(drafts(server))
        .filter(drafts -> drafts.size() > before)
        .map(List::getLast)
        .orElseThrow(() -> new IllegalStateException("no draft; the bot said: " + bot.said()));
  }

  private static List<Long> drafts(FakeTelegram server) {
    return server.calls("sendRichMessageDraft").stream()
        .filter(call -> call.fields().path("rich_message").path("html").asText().contains(SENTENCE))
        .map(FakeTelegram.Call::nanos)
        .toList();
  }
}
