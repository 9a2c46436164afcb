package serai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Entities;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.talk.Rules;

/// Real answers as pages that look like the messenger, for the pictures in the README and for
/// whoever changes what answers look like; src/site/README.md says how to run it.
final class Portraits {
  /// File names and the questions behind them.
  private static final List<String[]> QUESTIONS =
      List.of(
          new String[] {"answer-en", "en", "Why did Kishida cancel his trip to Central Asia?"},
          new String[] {
            "answer-ru", "ru", "Сколько человек получили воду благодаря японскому проекту в Пяндже?"
          },
          new String[] {
            "differ", "en", "Do sources agree on how much Japan will invest in Central Asia?"
          },
          new String[] {"answer-ja", "ja", "岸田首相とジャパロフ大統領の首脳会談はどのくらい続きましたか。"},
          new String[] {"sources", "en", "/sources"},
          new String[] {"latest", "en", "/latest"},
          new String[] {"nothing", "en", "How many penguins live in Turkmenistan?"});

  private Portraits() {}

  /// Writes the pages.
  ///
  /// @param arguments the folder to write to
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    Files.copy(
        Path.of("src/site/messenger.css"),
        folder.resolve("messenger.css"),
        StandardCopyOption.REPLACE_EXISTING);
    try (var room = new ChatRoom(Files.createTempDirectory("portraits"))) {
      var bot = room.bot(Rules.usual());
      long chat = 1;
      for (var one : QUESTIONS) {
        var done = bot.says(ChatRoom.alone(chat), ChatRoom.reader(chat++, one[1]), one[2]);
        var message = done.message();
        for (var outgoing : done.outcome().outgoing()) {
          if (outgoing instanceof Outgoing.SendPicture(_, var png, _, _)) {
            Files.write(folder.resolve(one[0] + ".png"), Base64.getDecoder().decode(png));
          }
        }
        write(folder.resolve(one[0] + "-rich.html"), one[2], rich(message), message);
        write(folder.resolve(one[0] + "-classic.html"), one[2], classic(message), message);
      }
    }
    System.exit(0);
  }

  private static String rich(Message message) {
    return message
        .rich()
        .map(html -> "<div class='bubble bot'>" + html + "</div>")
        .orElseGet(() -> classic(message));
  }

  private static String classic(Message message) {
    return message.classic().stream()
        .map(html -> "<div class='bubble bot classic'>" + html + "</div>")
        .reduce("", String::concat);
  }

  private static void write(Path file, String question, String answer, Message message) {
    var buttons = new StringBuilder();
    for (var row : message.buttons()) {
      buttons.append("<div class='row'>");
      row.forEach(button ->
          buttons.append("<span>").append(Entities.escape(button.label())).append("</span>"));
      buttons.append("</div>");
    }
    var page =
        "<!doctype html><meta charset='utf-8'><link rel='stylesheet' href='messenger.css'>"
            + "<div class='chat'><div class='bubble reader'>"
            + Entities.escape(question)
            + "</div>"
            + answer
            + buttons
            + "</div>";
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
