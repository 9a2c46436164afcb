package serai.telegram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Many readers at once: how long each waits for the final message, and how many are served.
final class LoadRun {
  private static final List<String> QUESTIONS =
      List.of(
          "How much has Japan pledged to invest in Central Asia?",
          "When was the first leaders' summit of Central Asia and Japan?",
          "What is the CA+JAD Tokyo Initiative?",
          "Who opened the 13th Tokyo Dialogue?",
          "Что подписали JICA и Узбекистан?",
          "How many JDS scholars are there in Kyrgyzstan?",
          "Which outlets report 19 billion dollars?",
          "Сколько Япония инвестирует в Центральную Азию?",
          "日本は中央アジアにいくら投資しますか？",
          "What did Takaichi say at the summit?",
          "What is built in Turakurgan?",
          "Toshkentda qanday loyihalar bor?",
          "Why did Kishida cancel his trip?");

  /// Questions for each of which one button is pressed.
  private static final int PRESS = 5;

  private LoadRun() {}

  /// @param waits milliseconds from question to answer, sorted
  /// @param presses milliseconds from the press of a button to its acknowledgement, sorted
  /// @param pressed buttons that were pressed
  /// @param processor milliseconds of processor time that the bot used, the start not counted
  /// @param tooMany refusals for too many messages
  record Figures(
      List<Long> waits,
      List<Long> presses,
      int pressed,
      double perSecond,
      long megabytes,
      long processor,
      int tooMany,
      int unanswered) {
    long percentile(double share) {
      return percentile(waits, share);
    }

    private static long percentile(List<Long> sorted, double share) {
      return sorted.isEmpty()
          ? -1
          : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    @Override
    public String toString() {
      return "%d answers, %.1f a second, wait p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms;"
              .formatted(
                  waits.size(),
                  perSecond,
                  percentile(.5),
                  percentile(.95),
                  percentile(.99),
                  percentile(1))
          + " %d refused for too many, %d unanswered; memory %d MB at most, processor %.0f ms an answer"
              .formatted(
                  tooMany, unanswered, megabytes, (double) processor / Math.max(1, waits.size()))
          + (pressed == 0
              ? ""
              : "; %d of %d presses acknowledged, wait p50 %d ms, p99 %d ms, longest %d ms"
                  .formatted(
                      presses.size(),
                      pressed,
                      percentile(presses, .5),
                      percentile(presses, .99),
                      percentile(presses, 1)));
    }
  }

  /// So many questions a second, whatever the bot does, and a press of a button for every fifth;
  /// Telegram's own limits hold.
  static Figures steady(Path folder, int perSecond, int readers, int seconds)
      throws InterruptedException {
    try (var server = new FakeTelegram();
        var bot =
            new BotProcess(server, folder, Map.of("SERAI_TELEGRAM_QUESTIONS_PER_MINUTE", "9999"))) {
      warm(server, readers);
      long began = System.nanoTime();
      long used = bot.processorMillis();
      var asked = new HashMap<String, Long>();
      long memory = 0;
      int questions = perSecond * seconds;
      int pressed = 0;
      for (int i = 0; i < questions; i++) {
        long due = began + i * 1_000_000_000L / perSecond;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        long reader = 2000L + i % readers;
        int message = server.chats().says(reader, QUESTIONS.get(i * 7 % QUESTIONS.size()));
        asked.put(reader + "/" + message, System.nanoTime());
        pressed += i % PRESS == 0 && press(server, 2000L + (i + readers / 2) % readers, i) ? 1 : 0;
        memory = i % perSecond == 0 ? Math.max(memory, bot.megabytes()) : memory;
      }
      server.chats().await(shown -> shown.size() >= questions + 1, 60);
      return figures(
          server,
          asked,
          pressed,
          began,
          Math.max(memory, bot.megabytes()),
          bot.processorMillis() - used);
    }
  }

  /// Presses a button under the newest answer of a reader: the passages, back to the answer, or
  /// what the reader thinks of it.
  ///
  /// @return whether there was one
  private static boolean press(FakeTelegram server, long reader, int number) {
    var shown = server.chats().shown(reader);
    var buttons =
        shown.stream()
            .skip(Math.max(0, shown.size() - 1))
            .flatMap(answer ->
                answer.fields().path("reply_markup").findValuesAsText("callback_data").stream())
            .filter(data -> data.matches("[sar]:.+"))
            .toList();
    if (buttons.isEmpty()) {
      return false;
    }
    var data = buttons.get(number / PRESS % buttons.size());
    server.chats().presses(reader, shown.getLast(), data);
    return true;
  }

  /// Each reader asks again as soon as the answer is there; the limits are lifted on both sides.
  static Figures loop(Path folder, int readers, int seconds) throws InterruptedException {
    var lifted =
        Map.of(
            "SERAI_TELEGRAM_QUESTIONS_PER_MINUTE", "999999",
            "SERAI_TELEGRAM_QUESTIONS_PER_DAY", "9999999",
            "SERAI_TELEGRAM_MESSAGES_PER_SECOND", "100000",
            "SERAI_TELEGRAM_MESSAGES_PER_CHAT_AND_SECOND", "100000");
    try (var server = new FakeTelegram();
        var bot = new BotProcess(server, folder, lifted)) {
      warm(server, readers);
      server.chats().limited(false);
      long began = System.nanoTime();
      long used = bot.processorMillis();
      var asked = new HashMap<String, Long>();
      for (int i = 0; i < readers; i++) {
        ask(server, asked, 2000L + i, i);
      }
      var seen = new HashSet<String>();
      long memory = 0;
      int next = readers;
      long until = began + TimeUnit.SECONDS.toNanos(seconds);
      int at = 1;
      while (System.nanoTime() < until) {
        int from = at;
        server.chats().await(shown -> shown.size() > from, 5);
        var shown = server.chats().since(from);
        at += shown.size();
        for (var answer : shown) {
          if (seen.add(answer.chat() + "/" + answer.repliesTo())) {
            ask(server, asked, answer.chat(), next++);
          }
        }
        memory = next % 50 == 0 ? Math.max(memory, bot.megabytes()) : memory;
      }
      return figures(
          server, asked, 0, began, Math.max(memory, bot.megabytes()), bot.processorMillis() - used);
    }
  }

  private static void ask(FakeTelegram server, Map<String, Long> asked, long reader, int number) {
    int message = server.chats().says(reader, QUESTIONS.get(number % QUESTIONS.size()));
    asked.put(reader + "/" + message, System.nanoTime());
  }

  /// One question, answered: what happens only once is over then.
  private static void warm(FakeTelegram server, int readers) throws InterruptedException {
    server.forgetCalls();
    server.chats().says(2000L + readers, QUESTIONS.getFirst());
    if (!server.chats().await(shown -> !shown.isEmpty(), 300)) {
      throw new IllegalStateException("the bot does not answer");
    }
  }

  private static Figures figures(
      FakeTelegram server,
      Map<String, Long> asked,
      int pressed,
      long began,
      long memory,
      long processor) {
    var waits = new ArrayList<Long>();
    long last = began;
    for (var shown : server.chats().shown()) {
      var since = asked.remove(shown.chat() + "/" + shown.repliesTo());
      if (since != null) {
        waits.add(TimeUnit.NANOSECONDS.toMillis(shown.nanos() - since));
        last = Math.max(last, shown.nanos());
      }
    }
    Collections.sort(waits);
    double seconds = (last - began) / 1e9;
    int tooMany =
        (int) server.calls("sendRichMessage").stream().filter(c -> c.code() == 429).count();
    return new Figures(
        waits,
        server.chats().waits(),
        pressed,
        waits.size() / seconds,
        memory,
        processor,
        tooMany,
        asked.size());
  }
}
