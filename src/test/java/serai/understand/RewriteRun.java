package serai.understand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.domain.Language;
import serai.domain.Wanted;

/// A run over a file of English follow-ups with their history: `{id, origin, history, question}` a
/// line in, `{query_id, rewrite}` out. Arguments: the file to read, the file to write.
final class RewriteRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final QuestionWords questionWords = new QuestionWords();
  private final StandaloneQuestion standaloneQuestion;

  private RewriteRun() {
    var gazetteer = GazetteerFile.read(Path.of("config/gazetteer.yaml"));
    var glossary = GlossaryFolder.read(Path.of("config/glossary"));
    var stopWords = new StopWords();
    standaloneQuestion =
        new StandaloneQuestion(
            new Names(gazetteer, stopWords),
            new Concepts(gazetteer, glossary, stopWords),
            questionWords);
  }

  public static void main(String[] files) throws IOException {
    var run = new RewriteRun();
    var lines = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of(files[0]))) {
      var turn = JSON.readTree(line);
      lines.add(
          JSON.writeValueAsString(
              Map.of("query_id", turn.path("id").asText(), "rewrite", run.rewritten(turn))));
    }
    Files.write(Path.of(files[1]), lines);
  }

  private String rewritten(JsonNode turn) {
    boolean answered = !turn.path("origin").asText().matches("trec-cast-20(19|20)");
    var history = new ArrayList<String>();
    turn.path("history").forEach(said -> history.add(said.asText()));
    var before = new ArrayList<Exchange>();
    for (int at = 0; at < history.size(); at += answered ? 2 : 1) {
      var answer = answered && at + 1 < history.size() ? history.get(at + 1) : "";
      before.add(exchange(history.get(at), answer, before));
    }
    return standalone(turn.path("question").asText(), before);
  }

  private Exchange exchange(String question, String answer, List<Exchange> before) {
    var wanted = questionWords.wanted(Wording.of(question), Language.ENGLISH).orElse(Wanted.FACT);
    return new Exchange(
        standalone(question, before), Language.ENGLISH, wanted, answer, Optional.empty());
  }

  private String standalone(String question, List<Exchange> before) {
    return standaloneQuestion
        .of(Wording.of(question), Language.ENGLISH, List.of(), List.of(), before)
        .text();
  }
}
