package serai.app;

import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.disk.Settings;
import serai.disk.SettingsFile;
import serai.disk.TelegramSettings;
import serai.domain.Outage;
import serai.telegram.Arrivals;
import serai.telegram.BotApi;
import serai.telegram.BotStart;
import serai.telegram.Identity;
import serai.telegram.Polling;
import serai.telegram.TelegramMessenger;
import serai.telegram.TelegramRights;
import serai.web.Hook;
import serai.web.Metrics;
import serai.web.WebServer;

/// The bot, joined: updates come in at Telegram's side, are kept, dealt with, and what follows from
/// them goes out again.
final class Bot implements AutoCloseable {
  /// Answers that are being written when the end is asked for, and messages on their way.
  private static final Duration FINISH = Duration.ofSeconds(14);

  private static final Duration FLUSH = Duration.ofSeconds(6);
  private static final Duration WATCH = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private final OrderlyEnd end;
  private final Metrics metrics = new Metrics();
  private final AtomicReference<Optional<Polling>> polling =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Talking>> talking =
      new AtomicReference<>(Optional.empty());
  private final Console console;
  private final TelegramSettings telegram;
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final WebServer web;
  private final BotApi api;
  private final BotStart start;
  private final Early<Identity> identity;
  private final Serai serai;

  private Bot(
      Places places,
      Console console,
      Map<String, String> environment,
      TelegramSettings telegram,
      OrderlyEnd end) {
    this.end = end;
    this.console = console;
    this.telegram = telegram;
    this.web = web(SettingsFile.read(places.config(), environment).listen());
    try {
      this.api = new BotApi(telegram.apiUrl(), telegram.token().orElseThrow().value());
      this.start = new BotStart(api, chance, end.asked());
      this.identity = Early.of(start::identity);
      this.serai = Serai.open(places, console, environment, _ -> {});
    } catch (RuntimeException e) {
      web.close();
      throw e;
    }
  }

  /// Opens everything; nothing is fetched yet.
  ///
  /// @throws WrongUsage when a setting is wrong or the port is taken
  static Bot open(
      Places places,
      Console console,
      Map<String, String> environment,
      TelegramSettings telegram,
      OrderlyEnd end) {
    return new Bot(places, console, environment, telegram, end);
  }

  /// Serves until the end is asked for.
  ///
  /// @return the exit code
  int run() {
    try (var warming = Warming.begin(serai);
        var _ = SoleServing.take(serai.database(), console, end.asked())) {
      var us = identity.get();
      var talk =
          Talking.begin(serai, telegram, us, messenger(us), new TelegramRights(api), metrics);
      talking.set(Optional.of(talk));
      console.tell(
          "serai: @" + us.name() + " answers; http://" + listening() + "/health/ready tells how.");
      Thread.startVirtualThread(() -> {
        warming.await();
        start.offer(talk.offers());
      });
      var news =
          serai.settings().gather().besideServe()
              ? Optional.of(NewsRound.begin(serai))
              : Optional.<NewsRound>empty();
      try {
        return telegram.webhook().isPresent() ? beCalled(talk) : fetch(talk);
      } finally {
        news.ifPresent(NewsRound::close);
        talk.end(FINISH, FLUSH);
      }
    } catch (Outage e) {
      if (end.asked().getCount() == 0) {
        return 0;
      }
      throw e;
    }
  }

  private int fetch(Talking talk) {
    var fetching = new Polling(api, talk::receive, chance);
    polling.set(Optional.of(fetching));
    Thread.ofVirtual().name("stop polling").start(() -> stopWhenAsked(fetching));
    Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(fetching));
    return switch (fetching.run()) {
      case STOPPED -> 0;
      case TOKEN_REFUSED ->
          throw new WrongUsage(
              "Telegram does not accept the token in TELEGRAM_BOT_TOKEN any more: take the new one"
                  + " from @BotFather and start again.");
    };
  }

  private int beCalled(Talking talk) {
    var webhook = telegram.webhook().orElseThrow();
    while (!start.setWebhook(webhook.url(), webhook.secret())) {
      if (await(WATCH)) {
        return 0;
      }
    }
    while (!await(WATCH)) {
      LOG.debug("{} waits for updates", talk);
    }
    return 0;
  }

  private void stopWhenAsked(Polling fetching) {
    try {
      end.asked().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    fetching.stop();
  }

  /// Ends the process when the loop is dead: whoever runs it starts it again, and nothing is lost.
  private void watch(Polling fetching) {
    while (!await(WATCH)) {
      if (!fetching.isAlive()) {
        LOG.error("the loop that fetches updates has not moved for minutes: ending");
        Runtime.getRuntime().halt(Main.FAILED);
      }
    }
  }

  private boolean await(Duration time) {
    try {
      return end.asked().await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private CountedMessenger messenger(Identity us) {
    return new CountedMessenger(new TelegramMessenger(api, telegram.rich(), us::inline), metrics);
  }

  private WebServer web(Settings.Listen listen) {
    try {
      return WebServer.start(
          listen.host(),
          listen.port(),
          () -> polling.get().map(Polling::isAlive).orElse(true),
          this::complaints,
          metrics::text,
          telegram.webhook().map(this::hook));
    } catch (Outage e) {
      if (e.getCause() instanceof BindException) {
        throw new WrongUsage(
            "Port "
                + listen.port()
                + " on "
                + listen.host()
                + " is taken or not ours: end the other program, or choose another address with"
                + " web.listen (SERAI_WEB_LISTEN=HOST:PORT; port 0 takes any free one).",
            e);
      }
      throw e;
    }
  }

  private Hook hook(TelegramSettings.Webhook webhook) {
    var path = URI.create(webhook.url()).getPath();
    return new Hook(path.isEmpty() ? "/" : path, webhook.secret(), this::received);
  }

  private void received(String update) {
    var talk =
        talking.get().orElseThrow(() -> new Outage("taking in an update before the start is over"));
    Arrivals.of(update).ifPresent(received -> talk.receive(List.of(received)));
  }

  private List<String> complaints() {
    var complaints = new ArrayList<String>();
    if (talking.get().isEmpty()) {
      complaints.add("starting");
    } else if (telegram.webhook().isEmpty()
        && !polling.get().map(Polling::isFetching).orElse(false)) {
      complaints.add("Telegram cannot be reached, or has not answered yet");
    }
    return complaints;
  }

  private String listening() {
    return "127.0.0.1:" + web.port();
  }

  @Override
  public void close() {
    web.close();
    api.close();
    serai.close();
  }
}
