package serai.answer;

import java.util.List;
import java.util.stream.Stream;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Evidence.Found;
import serai.domain.Question;
import serai.port.SentenceSplitter;

/// Sentences as a language model would write them, read and verified before the first reader asks:
/// what happens only once in a process has happened then.
final class Rehearsal {
  /// Passages from each of which a sentence is made.
  private static final int PASSAGES = 5;

  private final SentenceSplitter splitter;
  private final WrittenIn writtenIn;
  private final Verifier verifier;

  Rehearsal(SentenceSplitter splitter, WrittenIn writtenIn, Verifier verifier) {
    this.splitter = splitter;
    this.writtenIn = writtenIn;
    this.verifier = verifier;
  }

  /// Those that stand.
  List<Claim> of(Question question, Evidence evidence) {
    var scrutiny =
        new Scrutiny(question, evidence, evidence.found(), splitter, writtenIn, verifier);
    var output = new ModelOutput();
    return Stream.iterate(0, number -> number + 1)
        .limit(Math.min(PASSAGES, evidence.found().size()))
        .flatMap(at -> output.read(line(evidence.found().get(at), at + 1)).stream())
        .flatMap(proposal -> scrutiny.of(proposal).stream())
        .toList();
  }

  /// A word more than the passage has: word for word it would only be looked up.
  private String line(Found found, int number) {
    var text = found.passage().text();
    var sentence = splitter.sentences(text, found.article().lang()).getFirst();
    var words = text.substring(sentence.start(), sentence.end()).replaceAll("\\s+", " ");
    return words.replaceFirst("[.。]$", "") + " indeed. [" + number + ": \"" + words + "\"]\n";
  }
}
