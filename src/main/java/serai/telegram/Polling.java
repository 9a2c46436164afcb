package serai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import serai.port.Mail.Received;

/// Fetches updates, one batch after the other, until it is stopped. A batch is confirmed to
/// Telegram, by the next request's offset, only after it was kept; so one that came while we died
/// comes again.
public final class Polling {
  /// How long Telegram may hold a request while there is nothing new.
  private static final Duration WAIT = Duration.ofSeconds(50);

  /// Another copy may be about to end; more often would only disturb it.
  private static final Duration OTHER_COPY = Duration.ofSeconds(5);

  /// Longer than any single wait: a request held back, a time-out, a minute's back-off.
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  private final BotApi api;
  private final Consumer<List<Received>> inbox;
  private final Backoff backoff;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile long lastTurn = System.nanoTime();
  private volatile long pausedUntil = System.nanoTime();
  private volatile boolean fetching;

  /// @param inbox keeps what came, and returns only when it is kept
  public Polling(BotApi api, Consumer<List<Received>> inbox, RandomGenerator chance) {
    this.api = api.patient(WAIT);
    this.inbox = inbox;
    this.backoff = new Backoff(chance);
  }

  /// Why fetching ended.
  public enum End {
    STOPPED,
    /// Telegram does not know the token.
    TOKEN_REFUSED
  }

  /// Fetches until [#stop] or until Telegram refuses the token. No failure of anything else ends
  /// it.
  public End run() {
    removeWebhook();
    long offset = 0;
    while (stopping.getCount() > 0) {
      lastTurn = System.nanoTime();
      var outcome = api.call("getUpdates", request(offset));
      if (stopping.getCount() == 0) {
        break;
      }
      switch (outcome) {
        case Outcome.Done(var updates) -> {
          fetching = true;
          offset = keep(updates, offset);
        }
        case Outcome.Denied denied -> {
          fetching = false;
          if (BotStart.refusesToken(denied)) {
            return End.TOKEN_REFUSED;
          }
          denied(denied);
        }
        case Outcome.Unsent(var reason) -> failed(reason);
        case Outcome.Unknown(var reason) -> failed(reason);
      }
    }
    return End.STOPPED;
  }

  /// Ends the fetching at once; what was under way comes again at the next start.
  public void stop() {
    stopping.countDown();
    api.close();
  }

  /// Whether the loop still turns, even if Telegram cannot be reached.
  public boolean isAlive() {
    long now = System.nanoTime();
    return now - lastTurn < SILENCE.toNanos() || now - pausedUntil < 0;
  }

  /// Whether the last request for updates was answered with some.
  public boolean isFetching() {
    return fetching;
  }

  private long keep(JsonNode updates, long offset) {
    var batch = new ArrayList<Received>();
    long next = offset;
    for (var update : updates) {
      var received = Arrivals.of(update);
      received.ifPresentOrElse(batch::add, () -> LOG.warn("passed over an update without number"));
      next = Math.max(next, received.map(Received::number).orElse(next - 1) + 1);
    }
    try {
      if (!batch.isEmpty()) {
        inbox.accept(batch);
      }
      backoff.reset();
      return next;
    } catch (RuntimeException e) {
      LOG.error("updates could not be kept; they will be fetched again", e);
      pause(backoff.next());
      return offset;
    }
  }

  private void denied(Outcome.Denied denied) {
    if (denied.code() == 409) {
      LOG.warn(
          "Telegram says that another copy of this bot is fetching updates ({}): waiting for it to"
              + " end",
          denied.reason());
      if (denied.reason().contains("webhook")) {
        removeWebhook();
      }
      pause(OTHER_COPY);
    } else if (denied.pause().isPresent()) {
      LOG.warn("Telegram asks for {} s of patience", denied.pause().get().toSeconds());
      pause(denied.pause().get());
    } else {
      failed(denied.code() + " " + denied.reason());
    }
  }

  private void failed(String reason) {
    fetching = false;
    var wait = backoff.next();
    LOG.warn("no updates from Telegram ({}): again in {} ms", reason, wait.toMillis());
    pause(wait);
  }

  private void removeWebhook() {
    if (!(api.call(new DeleteWebhook()) instanceof Outcome.Done)) {
      LOG.warn("Telegram did not confirm that there is no webhook; fetching goes on");
    }
  }

  private void pause(Duration wait) {
    pausedUntil = System.nanoTime() + wait.toNanos();
    try {
      if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stopped while waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  private static ObjectNode request(long offset) {
    var request =
        BotApi.content(
            GetUpdates.builder()
                .timeout(Math.toIntExact(WAIT.toSeconds()))
                .limit(100)
                .allowedUpdates(Updates.KINDS)
                .build());
    return offset == 0 ? request : request.put("offset", offset);
  }
}
