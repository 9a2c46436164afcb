package serai.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import serai.domain.Conversation;

/// `serai answer`: many questions or conversations, a JSON line for each reply.
@Command(
    name = "answer",
    description = "Answers a file of questions or conversations, one JSON line each.",
    mixinStandardHelpOptions = true)
final class AnswerCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "questions, one JSON object a line (- for standard input)")
  private String in = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "replies, one JSON object a line (- for standard output)")
  private String out = "";

  @Override
  public Integer call() {
    var lines = Arguments.lines(in);
    try (var serai = Serai.open(places);
        var writer = Arguments.writer(out)) {
      return new LineByLine(in, lines).each(line -> answer(line, serai, writer));
    }
  }

  private static void answer(AskedQuestion line, Serai serai, PrintWriter writer) {
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
      writer.println(ReplyLine.of(line.id(), number, turn, Millis.since(start)));
    }
    writer.flush();
  }
}
