package serai.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.domain.Conversation;
import serai.domain.Outage;
import serai.render.PlainText;

/// `serai chat`: a conversation in the terminal, in which follow-ups are understood.
@Command(
    name = "chat",
    description = "A conversation in the terminal; an empty line or Ctrl-D ends it.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

  @Override
  public Integer call() {
    try (var serai = Serai.open(places);
        var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      var reader = LineReaderBuilder.builder().terminal(terminal).build();
      var conversation = Conversation.empty();
      terminal
          .writer()
          .println("Ask about Japan and Central Asia; follow-ups work. /forget starts afresh.");
      for (var typed = next(reader); typed.isPresent(); typed = next(reader)) {
        if (typed.get().equals("/forget")) {
          conversation = Conversation.empty();
          continue;
        }
        var turn =
            serai.ask().answer(typed.get(), conversation, serai.today(), Optional.empty()).turn();
        conversation = conversation.with(turn);
        terminal.writer().println();
        terminal.writer().println(PlainText.of(turn));
        terminal.writer().println();
        terminal.flush();
      }
      return 0;
    } catch (IOException e) {
      throw new Outage("opening the terminal", e);
    }
  }

  private static Optional<String> next(LineReader reader) {
    try {
      return Optional.of(reader.readLine("> ").strip()).filter(line -> !line.isEmpty());
    } catch (EndOfFileException | UserInterruptException _) {
      return Optional.empty();
    }
  }
}
