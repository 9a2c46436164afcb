package serai.render;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Claim;
import serai.domain.Language;

/// What the outlets of several countries say to one question, side by side.
public final class VoicesPage {
  private VoicesPage() {}

  /// What the outlets of one country say.
  public record Voice(String country, Claim claim) {}

  /// The voices under the question that they answer.
  ///
  /// @param question untrusted
  public static Page of(List<Voice> voices, AnswerPage answers, String question, Language reader) {
    var phrases = Phrases.in(reader);
    var claims = voices.stream().map(Voice::claim).toList();
    var sources = new Sources(claims);
    var rows = new ArrayList<List<List<Inline>>>();
    for (var voice : voices) {
      rows.add(
          List.of(
              List.of(new Inline.Strong(voice.country())),
              AnswerPage.words(voice.claim(), sources)));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(phrases.say("voices", Untrusted.shortened(question, 200))));
    blocks.add(
        new Block.Table(List.of(phrases.say("voices.country"), phrases.say("voices.says")), rows));
    blocks.addAll(answers.notes(sources, reader));
    return new Page(blocks);
  }
}
