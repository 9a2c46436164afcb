package serai.telegram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How long a reader waits who asked just before the bot was started.
final class StartRun {
  private static final String QUESTION = "How much has Japan pledged to invest in Central Asia?";

  private StartRun() {}

  /// @param waits milliseconds from the start of the process to the answer, sorted
  /// @param processor milliseconds of processor time until then, sorted
  record Figures(List<Long> waits, List<Long> processor) {}

  /// Starts it so many times after a first time, which indexes the articles.
  static Figures run(Path folder, int times) throws InterruptedException {
    var waits = new ArrayList<Long>();
    var processor = new ArrayList<Long>();
    try (var server = new FakeTelegram()) {
      for (int i = 0; i <= times; i++) {
        long reader = 3000L + i;
        server.chats().says(reader, QUESTION);
        long began = System.nanoTime();
        try (var bot = new BotProcess(server, folder, Map.of())) {
          if (!server.chats().await(_ -> !server.chats().shown(reader).isEmpty(), 300)) {
            throw new IllegalStateException("the bot does not answer; it said: " + bot.said());
          }
          if (i > 0) {
            long arrived = server.chats().shown(reader).getFirst().nanos();
            waits.add(TimeUnit.NANOSECONDS.toMillis(arrived - began));
            processor.add(bot.processorMillis());
          }
          bot.terminate();
        }
      }
    }
    Collections.sort(waits);
    Collections.sort(processor);
    return new Figures(waits, processor);
  }
}
