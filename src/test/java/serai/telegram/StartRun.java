package serai.telegram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long a reader waits who asked just before the bot was started by the launcher.
final class StartRun {
  private static final String QUESTION = "How much has Japan pledged to invest in Central Asia?";

  private StartRun() {}

  /// @param millis from the start of the launcher to the answer
  /// @param processor milliseconds of processor time until then
  record Start(long millis, long processor) {}

  /// @param first with a data folder that is empty: the articles are stored and indexed
  /// @param later by their waits, the shortest first
  record Figures(Start first, List<Start> later) {}

  /// Starts it so many times after the first time.
  static Figures run(Path folder, int times) throws InterruptedException {
    try (var server = new FakeTelegram()) {
      var first = start(server, folder, 3000);
      var later = new ArrayList<Start>();
      for (int i = 1; i <= times; i++) {
        later.add(start(server, folder, 3000L + i));
      }
      later.sort(Comparator.comparingLong(Start::millis));
      return new Figures(first, later);
    }
  }

  private static Start start(FakeTelegram server, Path folder, long reader)
      throws InterruptedException {
    server.chats().says(reader, QUESTION);
    long began = System.nanoTime();
    try (var bot = BotProcess.launched(server, folder)) {
      if (!server.chats().await(_ -> !server.chats().shown(reader).isEmpty(), 300)) {
        throw new IllegalStateException("the bot does not answer; it said: " + bot.said());
      }
      long arrived = server.chats().shown(reader).getFirst().nanos();
      var start = new Start(TimeUnit.NANOSECONDS.toMillis(arrived - began), bot.processorMillis());
      bot.terminate();
      return start;
    }
  }
}
