package serai.telegram;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Kills the bot at random moments while readers ask, starts it again, and counts what readers saw.
final class CrashRun {
  private static final List<String> QUESTIONS =
      List.of(
          "How much has Japan pledged to invest in Central Asia?",
          "When was the first leaders' summit of Central Asia and Japan?",
          "Что такое инициатива CA+JAD?",
          "Who visited Samarkand?",
          "How many JDS scholars are there?",
          "What did JICA sign with Uzbekistan?",
          "日本とウズベキスタンの関係は？");

  private final FakeTelegram server;
  private final BotProcess bot;
  private final SplittableRandom chance;

  private CrashRun(FakeTelegram server, BotProcess bot, long seed) {
    this.server = server;
    this.bot = bot;
    this.chance = new SplittableRandom(seed);
  }

  /// What readers saw.
  ///
  /// @param twice questions answered twice, and of these the ones where the bot could not know
  /// @param longest milliseconds from an answer's arrival to the kill after which it came again; a
  ///   send in flight takes few
  /// @param more questions answered more often
  /// @param found messages that were looked for, after two sends in doubt, and stood there
  /// @param missed the same where they did not
  /// @param left messages of which the bot could not find out what became
  record Figures(
      int questions,
      int answered,
      int twice,
      int twiceInDoubt,
      long longest,
      int more,
      int outOfOrder,
      int found,
      int missed,
      int left,
      int kills,
      long seconds,
      List<String> complaints) {}

  /// @param faults the share of requests that meet with an accident
  /// @param shared whether private chats share one numbering of messages
  /// @param kinds the accidents; each is as likely as the others
  static Figures run(
      Path folder,
      int questions,
      int chats,
      int kills,
      double faults,
      long seed,
      boolean shared,
      Faults.Kind... kinds)
      throws InterruptedException {
    try (var server = new FakeTelegram();
        var bot = new BotProcess(server, folder, Map.of(), options(folder))) {
      server.chats().limited(false);
      server.chats().sharesNumbers(shared);
      server.fail(faults == 0 ? Faults.none() : Faults.of(faults, seed, kinds));
      return new CrashRun(server, bot, seed).run(questions, chats, kills);
    }
  }

  private Figures run(int questions, int chats, int kills) throws InterruptedException {
    long began = System.nanoTime();
    var killed = new HashMap<Integer, Long>();
    for (int i = 0; i < questions; i++) {
      long chat = 1000L + i % chats;
      server.chats().says(chat, QUESTIONS.get((i + i / chats) % QUESTIONS.size()));
    }
    for (int i = 0; i < kills; i++) {
      // At a moment between two answers' arrivals, wherever the bot just is.
      int wanted = Math.max(1, questions * (i + 1) / (kills + 2));
      if (!server.chats().await(shown -> shown.size() >= wanted, 180)) {
        throw new IllegalStateException("the bot does not answer; it said: " + bot.said());
      }
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(100));
      bot.kill();
      killed.put(i, System.nanoTime());
      bot.start();
    }
    server.chats().await(shown -> answered(shown).size() >= questions, 60 + questions);
    return figures(questions, kills, killed, began);
  }

  private Figures figures(int questions, int kills, Map<Integer, Long> killed, long began) {
    var shown = server.chats().shown();
    int twice = 0;
    int inDoubt = 0;
    int more = 0;
    long longest = 0;
    for (var answers : answered(shown).values()) {
      var first = answers.getFirst();
      more += answers.size() > 2 ? 1 : 0;
      if (answers.size() > 1) {
        twice++;
        long again = answers.get(1).nanos();
        boolean left = server.leftInDoubt(first.chat(), first.repliesTo());
        var kill =
            killed.values().stream()
                .filter(at -> first.nanos() < at && at < again)
                .mapToLong(at -> at - first.nanos())
                .min();
        if (left || kill.isPresent()) {
          inDoubt++;
        }
        if (!left && kill.isPresent()) {
          longest = Math.max(longest, TimeUnit.NANOSECONDS.toMillis(kill.getAsLong()));
        }
      }
    }
    return new Figures(
        questions,
        answered(shown).size(),
        twice,
        inDoubt,
        longest,
        more,
        outOfOrder(shown),
        said("looked for and found"),
        said("looked for and does not stand"),
        said("it is left"),
        kills,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
        server.complaints());
  }

  /// How often the bot said so in its log.
  private int said(String words) {
    return bot.said().split(Pattern.quote(words), -1).length - 1;
  }

  private static Map<String, List<FakeChats.Shown>> answered(List<FakeChats.Shown> shown) {
    var answered = new HashMap<String, List<FakeChats.Shown>>();
    for (var message : shown) {
      answered
          .computeIfAbsent(
              message.chat() + "/" + message.repliesTo(), _ -> new java.util.ArrayList<>())
          .add(message);
    }
    return answered;
  }

  private static int outOfOrder(List<FakeChats.Shown> shown) {
    var last = new HashMap<Long, Integer>();
    int wrong = 0;
    for (var message : shown) {
      int before = last.getOrDefault(message.chat(), 0);
      wrong += message.repliesTo() < before ? 1 : 0;
      last.put(message.chat(), Math.max(before, message.repliesTo()));
    }
    return wrong;
  }

  private static String[] options(Path folder) {
    var corpus = folder.resolve("corpus");
    return java.nio.file.Files.isDirectory(corpus)
        ? new String[] {"--corpus", corpus.toString()}
        : new String[0];
  }
}
