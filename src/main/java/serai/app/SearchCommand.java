package serai.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import serai.domain.ArticleId;
import serai.domain.Conversation;

/// `serai search`: retrieval alone, a JSON line for each question.
@Command(
    name = "search",
    description = "Finds articles for a file of questions, one JSON line each.",
    footer = {"", "Example: serai search --in questions.jsonl --out found.jsonl --limit 5"})
final class SearchCommand implements Callable<Integer> {
  /// Articles for one question at most.
  private static final int MOST = 1000;

  @Mixin private final Surroundings surroundings = new Surroundings();

  @Mixin private final InAndOut files = new InAndOut();

  @Option(
      names = "--limit",
      defaultValue = "10",
      paramLabel = "N",
      description = "articles at most (default: 10)")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new WrongUsage("--limit is " + limit + ": give a number from 1 to " + MOST + ".");
    }
    var console = surroundings.console();
    var lines = new LineByLine(files.in(), console);
    try (var results = Lines.to(files.out(), console);
        var serai = Serai.open(surroundings.places(), console)) {
      return lines.each(line -> search(line, serai, results));
    }
  }

  /// Searches for the last question of a conversation, after answering those before it.
  private void search(AskedQuestion line, Serai serai, Lines results) {
    long start = System.nanoTime();
    var asOf = line.asOf().orElse(serai.today());
    var conversation = Conversation.empty();
    for (var question : line.turns().subList(0, line.turns().size() - 1)) {
      conversation =
          conversation.with(
              serai.ask().answer(question, conversation, asOf, line.language()).turn());
    }
    var evidence =
        serai.ask().search(line.turns().getLast(), conversation, asOf, line.language(), 2 * limit);
    var node = JsonNodeFactory.instance.objectNode().put("id", line.id());
    var retrieved = node.putArray("retrieved");
    var seen = new HashSet<ArticleId>();
    for (var found : evidence.found()) {
      if (seen.size() < limit && seen.add(found.article().id())) {
        retrieved
            .addObject()
            .put("article", found.article().id().value())
            .put("url", found.article().url())
            .put("text", found.passage().text())
            .put("score", found.score());
      }
    }
    results.write(ReplyLine.harmless(node.put("millis", Millis.since(start))));
  }
}
