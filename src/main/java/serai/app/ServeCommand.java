package serai.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.disk.SettingsFile;
import serai.disk.TelegramSettings;
import serai.telegram.BotStart;

/// `serai serve`: the bot that readers talk to in Telegram.
@Command(
    name = "serve",
    description = "The Telegram bot. Its secret stands in TELEGRAM_BOT_TOKEN.",
    footer = {
      "",
      "It runs until it is stopped (Ctrl-C, SIGTERM), finishes what is in hand and ends with 0.",
      "Example: TELEGRAM_BOT_TOKEN=123:abc serai serve"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Override
  public Integer call() {
    var console = surroundings.console();
    var places = surroundings.places();
    var telegram = telegram(places);
    var end = new OrderlyEnd();
    int code = end.during(() -> serve(places, console, telegram, end));
    console.tell("serai: ended.");
    return code;
  }

  private static int serve(
      Places places, Console console, TelegramSettings telegram, OrderlyEnd end) {
    try (var bot = Bot.open(places, console, System.getenv(), telegram, end)) {
      return bot.run();
    } catch (BotStart.TokenRefused e) {
      throw new WrongUsage(
          "Telegram does not know the token in TELEGRAM_BOT_TOKEN ("
              + e.getMessage()
              + "): take the one that @BotFather shows under /mybots, API Token.",
          e);
    }
  }

  private static TelegramSettings telegram(Places places) {
    try {
      var settings = SettingsFile.read(places.config(), System.getenv()).telegram();
      if (settings.token().isEmpty()) {
        throw new WrongUsage(
            "There is no token in TELEGRAM_BOT_TOKEN: ask @BotFather in Telegram for one with"
                + " /newbot, and start again with TELEGRAM_BOT_TOKEN=… serai serve.");
      }
      return settings;
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }
}
