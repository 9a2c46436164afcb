package serai.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import serai.domain.Conversation;

/// `serai answer`: many questions or conversations, a JSON line for each reply.
@Command(
    name = "answer",
    description = "Answers a file of questions or conversations, one JSON line each.",
    footer = {
      "",
      "A line holds {\"id\": \"q1\", \"question\": \"…\", \"as_of\": \"2026-01-31\", \"lang\":"
          + " \"ru\"}",
      "or {\"id\": \"c1\", \"turns\": [{\"question\": \"…\"}, …]}; id, as_of and lang may be left"
          + " out.",
      "Example: serai answer --in questions.jsonl --out answers.jsonl"
    })
final class AnswerCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Mixin private final InAndOut files = new InAndOut();

  @Override
  public Integer call() {
    var console = surroundings.console();
    var lines = new LineByLine(files.in(), console);
    try (var replies = Lines.to(files.out(), console);
        var serai = Serai.open(surroundings.places(), console)) {
      return lines.each(line -> answer(line, serai, replies));
    }
  }

  private static void answer(AskedQuestion line, Serai serai, Lines replies) {
    var conversation = Conversation.empty();
    int number = 0;
    for (var question : line.turns()) {
      long start = System.nanoTime();
      var turn =
          serai
              .ask()
              .answer(question, conversation, line.asOf().orElse(serai.today()), line.language())
              .turn();
      conversation = conversation.with(turn);
      number++;
      replies.write(ReplyLine.of(line.id(), number, turn, Millis.since(start)));
    }
  }
}
