package serai.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.disk.SettingsFile;
import serai.domain.Conversation;
import serai.render.PlainText;
import serai.telegram.FirstReaders;
import serai.web.StandIn;

/// `serai rehearse`: what the launcher has the JVM learn a quick start from. It goes once through
/// what a reader in the terminal and readers in Telegram wait for; nothing leaves the machine.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Asks itself some questions, from which the launcher trains a quick start.")
final class RehearseCommand implements Callable<Integer> {
  /// Enough of the ways of a question to load their classes.
  private static final List<String> QUESTIONS =
      List.of(
          "How much did Japan pledge to invest in Central Asia, and do the sources agree?",
          "And who said so?",
          "What did Japan and Kazakhstan agree on in December 2025?",
          "Сколько Япония вложит в Центральную Азию?",
          "高市首相は中央アジアに何を約束しましたか。",
          "How do I bake bread?");

  private static final List<String> MESSAGES =
      List.of("/start", QUESTIONS.getFirst(), "Сколько Япония вложит в Центральную Азию?");

  @Mixin private final Surroundings surroundings = new Surroundings();

  @Override
  public Integer call() {
    ask();
    return serve() ? 0 : Main.FAILED;
  }

  private void ask() {
    var console = surroundings.console();
    var places = surroundings.places();
    try (var serai = Serai.open(places, console, environment("http://127.0.0.1"), _ -> {})) {
      var conversation = Conversation.empty();
      for (var question : QUESTIONS) {
        var asked = serai.ask().answer(question, conversation, serai.today(), Optional.empty());
        console.say(PlainText.of(asked.turn()));
        conversation = conversation.with(asked.turn());
      }
    }
  }

  /// Whether each reader who wrote before the start was answered.
  private boolean serve() {
    var places = surroundings.places();
    var readers = new FirstReaders(MESSAGES);
    var end = new OrderlyEnd();
    try (var telegram = new StandIn(readers::answer)) {
      var environment = environment(telegram.url());
      var settings = SettingsFile.read(places.config(), environment).telegram();
      try (var bot = Bot.open(places, surroundings.console(), environment, settings, end)) {
        var answered =
            Early.of(() -> {
              boolean all = readers.await();
              end.asked().countDown();
              return all;
            });
        bot.run();
        return answered.get();
      }
    }
  }

  /// Neither the reader's model nor the reader's database takes part in a rehearsal, and no outlet
  /// is visited.
  private Map<String, String> environment(String telegram) {
    return Map.of(
        "TELEGRAM_BOT_TOKEN", "1:rehearsal",
        "TELEGRAM_API_URL", telegram,
        "SERAI_TELEGRAM_MODE", "polling",
        "SERAI_MODEL", "none",
        "SERAI_DATABASE_URL", "jdbc:sqlite:" + surroundings.places().data().resolve("serai.db"),
        "SERAI_WEB_LISTEN", "127.0.0.1:0",
        "SERAI_GATHER_BESIDE_SERVE", "false");
  }
}
