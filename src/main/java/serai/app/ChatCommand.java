package serai.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.ask.Typed;
import serai.domain.Conversation;
import serai.domain.Outage;
import serai.render.PlainText;

/// `serai chat`: a conversation in the terminal, in which follow-ups are understood.
@Command(
    name = "chat",
    description = "A conversation in the terminal, in which follow-ups are understood.",
    footer = {
      "",
      "/forget starts afresh, /quit or Ctrl-D ends it. Questions may be piped in, one a line.",
      "Example: serai chat"
    })
final class ChatCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Override
  public Integer call() {
    var console = surroundings.console();
    try (var serai = Serai.open(surroundings.places(), console);
        var typing = Typing.begin()) {
      if (typing.isSomeoneThere()) {
        console.tell(
            "Ask about Japan and Central Asia; follow-ups work. /forget starts afresh, /quit ends"
                + " it.");
      }
      var conversation = Conversation.empty();
      for (var line = typing.next(); line.isPresent(); line = typing.next()) {
        var typed = Typed.of(line.get());
        switch (typed.text()) {
          case "" -> {}
          case "/quit", "/exit" -> {
            return 0;
          }
          case "/forget" -> conversation = Conversation.empty();
          default -> conversation = reply(typed, conversation, serai, console);
        }
      }
      return 0;
    }
  }

  /// Answers; a failure is told and the conversation goes on.
  private static Conversation reply(
      Typed typed, Conversation conversation, Serai serai, Console console) {
    if (typed.cut()) {
      console.tell(AskCommand.CUT + ".");
    }
    try {
      var turn =
          serai.ask().answer(typed.text(), conversation, serai.today(), Optional.empty()).turn();
      console.say("\n" + PlainText.of(turn) + "\n");
      return conversation.with(turn);
    } catch (Outage e) {
      console.tell("serai: " + Complaint.of(e));
      return conversation;
    }
  }
}
