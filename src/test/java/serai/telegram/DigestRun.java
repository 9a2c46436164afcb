package serai.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import serai.domain.ChatId;
import serai.domain.EditionDate.State;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Rhythm;
import serai.domain.Schedule;
import serai.domain.Subscription;
import serai.port.Change;
import serai.port.Mail;
import serai.sql.Database;
import serai.sql.SqlLedger;
import serai.sql.SqlMail;

/// One edition for many subscribers, sent by a process of its own.
final class DigestRun {
  /// Time for the process to start before the edition is due.
  private static final Duration START = Duration.ofSeconds(40);

  private static final long FIRST = 10_000;

  private static final List<String> QUESTIONS =
      List.of(
          "How much has Japan pledged to invest in Central Asia?",
          "When was the first leaders' summit of Central Asia and Japan?",
          "Who opened the 13th Tokyo Dialogue?",
          "Что подписали JICA и Узбекистан?",
          "How many JDS scholars are there in Kyrgyzstan?");

  private final FakeTelegram server;
  private final Path folder;
  private final int chats;
  private final Instant due =
      Clock.systemUTC().instant().plus(START).truncatedTo(ChronoUnit.SECONDS);

  private DigestRun(FakeTelegram server, Path folder, int chats) {
    this.server = server;
    this.folder = folder;
    this.chats = chats;
  }

  /// What became of it.
  ///
  /// @param lost chats that got nothing although their line is not uncertain
  record Crashed(
      int chats, int once, int more, int uncertain, int uncertainButThere, int lost, int kills) {}

  /// How fast it was.
  ///
  /// @param waits milliseconds from question to answer meanwhile, sorted
  /// @param slowest when the slowest were asked, in seconds from the first edition
  record Loaded(
      int sent,
      double seconds,
      int tooMany,
      List<Long> waits,
      List<String> slowest,
      int unanswered) {
    @Override
    public String toString() {
      return "%d editions in %.0f s (%.1f a second), %d refused for too many; %d questions meanwhile:"
              .formatted(sent, seconds, sent / seconds, tooMany, waits.size())
          + " p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms, %d unanswered; slowest: %s"
              .formatted(
                  share(.5),
                  share(.95),
                  share(.99),
                  share(1),
                  unanswered,
                  String.join(", ", slowest));
    }

    long share(double share) {
      return waits.isEmpty()
          ? -1
          : waits.get((int) Math.min(waits.size() - 1, waits.size() * share));
    }
  }

  /// It is killed so often while it sends.
  ///
  /// @param all whether requests also hang and meet with too many, which takes long
  static Crashed crash(Path folder, int chats, int kills, double faults, boolean all, long seed)
      throws InterruptedException {
    try (var server = new FakeTelegram()) {
      var run = new DigestRun(server, folder, chats);
      run.subscribe();
      server.chats().limited(false);
      try (var bot = run.bot(Map.of())) {
        server.fail(
            all
                ? Faults.of(
                    faults,
                    seed,
                    Faults.Kind.ERROR,
                    Faults.Kind.RESET,
                    Faults.Kind.ANSWER_LOST,
                    Faults.Kind.HANG,
                    Faults.Kind.FAR_TOO_MANY)
                : Faults.of(
                    faults, seed, Faults.Kind.ERROR, Faults.Kind.RESET, Faults.Kind.ANSWER_LOST));
        return run.killed(bot, kills, new SplittableRandom(seed));
      }
    }
  }

  /// Everybody's edition at one hour, with Telegram's limits, while others ask.
  static Loaded load(Path folder, int chats, int perSecond) throws InterruptedException {
    try (var server = new FakeTelegram()) {
      var run = new DigestRun(server, folder, chats);
      run.subscribe();
      server.forgetCalls();
      try (var _ = run.bot(Map.of("SERAI_TELEGRAM_QUESTIONS_PER_MINUTE", "9999"))) {
        return run.asked(perSecond);
      }
    }
  }

  private BotProcess bot(Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("SERAI_DIGEST_LOOK_SECONDS", "1");
    return new BotProcess(
        server, folder, environment, "--corpus", folder.resolve("corpus").toString());
  }

  private Crashed killed(BotProcess bot, int kills, SplittableRandom chance)
      throws InterruptedException {
    for (int i = 0; i < kills; i++) {
      int wanted = Math.max(1, chats * (i + 1) / (kills + 2));
      if (!server.chats().await(shown -> shown.size() >= wanted, 300)) {
        throw new IllegalStateException("no editions come; the bot said: " + bot.said());
      }
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(200));
      bot.kill();
      bot.start();
    }
    try (var database = Database.in(folder.resolve("data"))) {
      var ledger = new SqlLedger(database);
      for (int i = 0; i < 600 && !isSettled(ledger); i++) {
        TimeUnit.SECONDS.sleep(1);
      }
      return figures(ledger, kills);
    }
  }

  private boolean isSettled(SqlLedger ledger) {
    for (int i = 0; i < chats; i++) {
      var lines = ledger.lines(new ChatId(FIRST + i), 1);
      if (lines.isEmpty()
          || lines.getFirst().state() == State.DUE
          || lines.getFirst().state() == State.SENDING) {
        return false;
      }
    }
    return true;
  }

  private Crashed figures(SqlLedger ledger, int kills) {
    var shown = new HashMap<Long, Integer>();
    server.chats().shown().forEach(message -> shown.merge(message.chat(), 1, Integer::sum));
    int once = 0;
    int more = 0;
    int uncertain = 0;
    int there = 0;
    int lost = 0;
    for (int i = 0; i < chats; i++) {
      int count = shown.getOrDefault(FIRST + i, 0);
      boolean doubt =
          ledger.lines(new ChatId(FIRST + i), 1).stream()
              .anyMatch(line -> line.state() == State.UNCERTAIN);
      once += count == 1 ? 1 : 0;
      more += count > 1 ? 1 : 0;
      uncertain += doubt ? 1 : 0;
      there += doubt && count == 1 ? 1 : 0;
      lost += !doubt && count == 0 ? 1 : 0;
    }
    return new Crashed(chats, once, more, uncertain, there, lost, kills);
  }

  private Loaded asked(int perSecond) throws InterruptedException {
    var asked = new HashMap<String, Long>();
    if (!server.chats().await(shown -> !shown.isEmpty(), 300)) {
      throw new IllegalStateException("no editions come");
    }
    for (int i = 0; editions() < chats; i++) {
      if (i > perSecond * 900) {
        break;
      }
      // Every other one is a subscriber whose edition is still to come, as long as there are such.
      long reader = i % 2 == 0 ? 2000L + i % 100 : FIRST + chats - 1 - i % 100;
      int message = server.chats().says(reader, QUESTIONS.get(i % QUESTIONS.size()));
      asked.put(reader + "/" + message, System.nanoTime());
      TimeUnit.NANOSECONDS.sleep(1_000_000_000L / perSecond);
    }
    TimeUnit.SECONDS.sleep(5);
    var waits = new ArrayList<Long>();
    var moments = new HashMap<Long, Long>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (var shown : server.chats().shown()) {
      if (isEdition(shown)) {
        first = Math.min(first, shown.nanos());
        last = Math.max(last, shown.nanos());
      }
      var since = asked.remove(shown.chat() + "/" + shown.repliesTo());
      if (since != null) {
        long wait = TimeUnit.NANOSECONDS.toMillis(shown.nanos() - since);
        waits.add(wait);
        moments.put(since, wait);
      }
    }
    Collections.sort(waits);
    int tooMany =
        (int) server.calls("sendRichMessage").stream().filter(c -> c.code() == 429).count();
    return new Loaded(
        editions(), (last - first) / 1e9, tooMany, waits, slowest(moments, first), asked.size());
  }

  private static List<String> slowest(Map<Long, Long> moments, long first) {
    return moments.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .limit(12)
        .map(one ->
            "%d ms at %d s".formatted(one.getValue(), (one.getKey() - first) / 1_000_000_000))
        .toList();
  }

  private int editions() {
    return (int) server.chats().shown().stream().filter(DigestRun::isEdition).count();
  }

  private static boolean isEdition(FakeChats.Shown shown) {
    return shown.chat() >= FIRST && shown.repliesTo() == 0;
  }

  /// Subscribers whose edition is due soon, and an article of today.
  private void subscribe() {
    corpus(folder.resolve("corpus"), LocalDate.ofInstant(due, ZoneOffset.UTC));
    var schedule =
        new Schedule(
            LocalTime.ofInstant(due, ZoneOffset.UTC),
            ZoneOffset.UTC,
            Rhythm.EVERY_DAY,
            LocalDate.ofInstant(due, ZoneOffset.UTC),
            due.minus(START));
    var changes = new ArrayList<Change>();
    for (int i = 0; i < chats; i++) {
      server.chats().open(FIRST + i);
      changes.add(
          new Change.Subscribe(
              new Subscription(
                  Place.privately(new ChatId(FIRST + i)),
                  FIRST + i,
                  schedule,
                  Language.ENGLISH,
                  Interests.none(),
                  true)));
    }
    try (var database = Database.in(folder.resolve("data"));
        var mail = new SqlMail(database)) {
      mail.receive(List.of(new Mail.Received(1, 0, "{}")), due);
      mail.finish(1, List.of(), changes, due);
    }
  }

  private static void corpus(Path corpus, LocalDate today) {
    try {
      Files.createDirectories(corpus);
      for (var name : List.of("2015/10/abe-speech-2015.md", "2024/08/gazeta-cancel.md")) {
        var article = Path.of("corpus", name);
        Files.copy(article, corpus.resolve(article.getFileName()));
        var text =
            Files.readString(article)
                .replaceFirst("published: \\S+", "published: \"" + today + "\"");
        Files.writeString(
            corpus.resolve("today-" + article.getFileName()),
            text.replaceFirst("(?m)^url: (\\S+)", "url: $1?today")
                .replaceFirst("(?m)^id: (\\S+)", "id: $1-today"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
