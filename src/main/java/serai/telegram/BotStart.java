package serai.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import serai.domain.Outage;

/// What is settled with Telegram before the first message: who we are, how updates come, and which
/// commands the reader's messenger offers.
public final class BotStart {
  private static final Logger LOG = LoggerFactory.getLogger(BotStart.class);

  private final BotApi api;
  private final Backoff backoff;
  private final CountDownLatch stopping;

  /// @param stopping counted down when the program is to end
  public BotStart(BotApi api, RandomGenerator chance, CountDownLatch stopping) {
    this.api = api;
    this.backoff = new Backoff(chance);
    this.stopping = stopping;
  }

  /// Telegram does not know the token.
  public static final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenRefused(String reason) {
      super(reason);
    }
  }

  /// Who we are. Asks again while Telegram cannot be reached.
  ///
  /// @throws TokenRefused when Telegram does not know the token
  /// @throws Outage when the program is to end before Telegram answered
  public Identity identity() {
    while (true) {
      switch (api.call(new GetMe())) {
        case Outcome.Done(var user) -> {
          return Identity.of(user);
        }
        case Outcome.Denied denied -> {
          if (refusesToken(denied)) {
            throw new TokenRefused(denied.code() + " " + denied.reason());
          }
          await(denied.reason(), denied.pause().orElseGet(backoff::next));
        }
        case Outcome.Unsent(var reason) -> await(reason, backoff.next());
        case Outcome.Unknown(var reason) -> await(reason, backoff.next());
      }
    }
  }

  /// Whether Telegram knows a token, as a sentence; asks once.
  ///
  /// @throws Outage when it does not, or cannot be reached
  public static String examine(String url, String token) {
    try (var api = new BotApi(url, token)) {
      return switch (api.call(new GetMe())) {
        case Outcome.Done(var user) -> "Telegram knows the bot as @" + Identity.of(user).name();
        case Outcome.Denied denied ->
            throw new Outage(
                "Telegram refuses the token ("
                    + denied.code()
                    + " "
                    + denied.reason()
                    + "): take the one that @BotFather shows");
        case Outcome.Unsent(var reason) -> throw unreachable(reason);
        case Outcome.Unknown(var reason) -> throw unreachable(reason);
      };
    }
  }

  private static Outage unreachable(String reason) {
    return new Outage("Telegram cannot be reached (" + reason + "): is this machine online?");
  }

  /// Has updates sent to an address of ours instead of fetching them.
  ///
  /// @param secret comes with each request and proves that it is Telegram's
  /// @return whether Telegram agreed
  public boolean setWebhook(String url, String secret) {
    var fields = JsonNodeFactory.instance.objectNode().put("url", url).put("secret_token", secret);
    Updates.KINDS.forEach(fields.putArray("allowed_updates")::add);
    var outcome = api.call("setWebhook", fields);
    return agreed("the webhook", outcome);
  }

  /// Offers commands to readers.
  ///
  /// @param offered one list for each language and kind of chat
  /// @return whether all were accepted; the bot works without
  public boolean offer(List<Offer> offered) {
    return offered.stream()
        .allMatch(offer -> {
          var commands =
              SetMyCommands.builder()
                  .commands(
                      offer.commands().stream()
                          .map(command -> new BotCommand(command.name(), command.description()))
                          .toList())
                  .scope(scope(offer.inGroups()));
          offer.language().ifPresent(commands::languageCode);
          return agreed("the commands", api.call(commands.build()));
        });
  }

  private static BotCommandScope scope(boolean inGroups) {
    return inGroups ? new BotCommandScopeAllGroupChats() : new BotCommandScopeAllPrivateChats();
  }

  static boolean refusesToken(Outcome.Denied denied) {
    return denied.code() == 401 || denied.code() == 404;
  }

  private static boolean agreed(String what, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> true;
      case Outcome.Denied denied -> refused(what, denied.code() + " " + denied.reason());
      case Outcome.Unsent(var reason) -> refused(what, reason);
      case Outcome.Unknown(var reason) -> refused(what, reason);
    };
  }

  private static boolean refused(String what, String reason) {
    LOG.warn("Telegram did not accept {}: {}", what, reason);
    return false;
  }

  private void await(String reason, Duration wait) {
    LOG.warn("Telegram cannot be reached ({}): again in {} ms", reason, wait.toMillis());
    try {
      if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Outage("asking Telegram who we are");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Outage("asking Telegram who we are", e);
    }
  }
}
