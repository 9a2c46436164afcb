package serai.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.disk.Settings;
import serai.disk.SettingsFile;
import serai.disk.TelegramSettings;
import serai.domain.Outage;
import serai.telegram.BotStart;

/// `serai doctor`: checks what Serai needs and says what to do.
@Command(
    name = "doctor",
    description = "Checks settings, names, corpus, database and index, and says what to do.",
    footer = {"", "Example: serai doctor --data data"})
final class DoctorCommand implements Callable<Integer> {
  private static final String TOKEN = "TELEGRAM_BOT_TOKEN";

  @Mixin private final Surroundings surroundings = new Surroundings();

  @Override
  public Integer call() {
    var places = surroundings.places();
    var examination = new Examination(surroundings.console());
    examination.of("java", () -> "JDK " + Runtime.version());
    examination.of("settings", () -> settings(places));
    SettingsFile.unknown(System.getenv())
        .forEach(name -> examination.remark(name + " is no setting of Serai: a typing error?"));
    examination.of("model", () -> model(read(places)));
    examination.of("token", () -> token(read(places).telegram()));
    examination.of("outlets", () -> outlets(places));
    examination.of("contact", () -> contact(read(places)));
    examination.of("names", () -> names(places));
    if (examination.isSound()) {
      examination.of("corpus", () -> corpus(places));
      examination.of("data", () -> data(places, examination));
    } else {
      examination.remark("The database and the index are looked at when all that is right.");
    }
    return examination.isSound() ? 0 : Main.FAILED;
  }

  private static String settings(Places places) {
    read(places);
    return places.config().toAbsolutePath() + " can be read";
  }

  private static Settings read(Places places) {
    return SettingsFile.read(places.config(), System.getenv());
  }

  private static String model(Settings settings) {
    return switch (settings.model()) {
      case Settings.NoModel _ -> "none: answers are sentences quoted from the articles";
      case Settings.NamedModel _ -> Models.state(settings);
    };
  }

  private static String token(TelegramSettings telegram) {
    return telegram
        .token()
        .map(token -> BotStart.examine(telegram.apiUrl(), token.value()))
        .orElse(TOKEN + " is not set: only serai serve needs it");
  }

  private static String outlets(Places places) {
    var outlets = OutletsFile.read(places.beside("outlets.yaml")).all();
    long feeds = outlets.stream().mapToLong(outlet -> outlet.feeds().size()).sum();
    return outlets.size() + " outlets with " + feeds + " feeds";
  }

  private static String contact(Settings settings) {
    return settings
        .gather()
        .contact()
        .map(contact -> "outlets can write to " + contact)
        .orElse("outlets are not told whom to write to: set gather.contact");
  }

  private static String names(Places places) {
    GazetteerFile.read(places.beside("gazetteer.yaml"));
    GlossaryFolder.read(places.beside("glossary"));
    return "gazetteer and glossary can be read";
  }

  private static String corpus(Places places) {
    var corpus = places.corpus();
    if (!Files.isDirectory(corpus)) {
      throw new WrongUsage("there is no folder " + corpus + ": name another with --corpus");
    }
    return corpus.toAbsolutePath().toString();
  }

  private String data(Places places, Examination examination) {
    // What it would tell on stderr stands in the report.
    var quiet = new Console(surroundings.console().out(), new PrintWriter(Writer.nullWriter()));
    try (var serai = Serai.open(places, quiet)) {
      serai.problems().forEach(problem -> examination.complaint("passed over " + problem));
      var coverage = serai.store().coverage();
      FeedLines.of(serai).forEach(examination::remark);
      if (coverage.articles() == 0) {
        examination.complaint("nothing to answer from: serai import FILE…, or --corpus DIR");
      }
      return "%d articles, %d of them undated, from %s to %s, all indexed, in %s"
          .formatted(
              coverage.articles(),
              coverage.undated(),
              coverage.from().map(Object::toString).orElse("-"),
              coverage.to().map(Object::toString).orElse("-"),
              places.data().toAbsolutePath());
    }
  }

  /// One check after the other; what is wrong is told and the next one goes on.
  private static final class Examination {
    private final Console console;
    private boolean sound = true;

    Examination(Console console) {
      this.console = console;
    }

    void of(String name, Supplier<String> check) {
      try {
        var found = check.get();
        console.say("ok     %-9s %s".formatted(name, found));
      } catch (IllegalArgumentException | WrongUsage e) {
        wrong(name, String.valueOf(e.getMessage()));
      } catch (Outage e) {
        wrong(name, Complaint.of(e));
      }
    }

    void complaint(String sentence) {
      wrong("", sentence);
    }

    void remark(String sentence) {
      console.say(" ".repeat("ok     ".length() + "settings  ".length()) + sentence);
    }

    boolean isSound() {
      return sound;
    }

    private void wrong(String name, String sentence) {
      sound = false;
      console.say("wrong  %-9s %s".formatted(name, sentence));
    }
  }
}
