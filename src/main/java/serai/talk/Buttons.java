package serai.talk;

import java.util.ArrayList;
import java.util.List;
import serai.domain.Answer;
import serai.domain.AnswerId;
import serai.domain.Conversation;
import serai.domain.Evidence;
import serai.domain.Language;
import serai.domain.Message.Button;
import serai.domain.Turn;
import serai.render.Phrases;

/// The buttons under an answer.
final class Buttons {
  /// Passages in which to look for outlets of other countries.
  static final int PASSAGES = 12;

  private final FollowUps followUps;
  private final OtherVoices voices;

  Buttons(FollowUps followUps, OtherVoices voices) {
    this.followUps = followUps;
    this.voices = voices;
  }

  /// Questions to go on with, the passages, other countries' outlets, and what the reader thinks of
  /// it; none under an abstention.
  ///
  /// @param before the conversation before this turn
  List<List<Button>> under(
      AnswerId id, Turn turn, Conversation before, Evidence evidence, Language reader) {
    if (!(turn.reply() instanceof Answer)) {
      return List.of();
    }
    var phrases = Phrases.in(reader);
    var rows = new ArrayList<List<Button>>();
    for (var offer : followUps.after(turn, before)) {
      rows.add(
          List.of(
              Sends.button(offer.question(), new Press.FollowUp(id, offer.kind(), offer.entry()))));
    }
    var row = new ArrayList<Button>();
    row.add(Sends.button(phrases.say("button.sources"), new Press.Sources(id, 0)));
    if (voices.areThere(turn, evidence)) {
      row.add(Sends.button(phrases.say("button.voices"), new Press.Voices(id)));
    }
    rows.add(row);
    rows.add(
        List.of(
            Sends.button("👍", new Press.Rate(id, true)),
            Sends.button("👎", new Press.Rate(id, false))));
    return rows;
  }
}
