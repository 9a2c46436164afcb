package serai.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import serai.domain.Answer;
import serai.domain.AnswerId;
import serai.domain.Evidence;
import serai.domain.Language;
import serai.domain.Message.Button;
import serai.domain.Turn;
import serai.render.Phrases;

/// The buttons under an answer.
final class Buttons {
  /// Passages in which to look for outlets of other countries.
  static final int PASSAGES = 12;

  /// Answers being written at which suggestions are left out.
  private static final int BUSY = 3;

  private final FollowUps followUps;
  private final OtherVoices voices;

  private final Writing writing;
  private final boolean canWatch;

  /// Where many ask at once, answers come before suggestions: those of one answer are tried at a
  /// time, and none while several are being written.
  private final Semaphore trials = new Semaphore(1);

  /// @param canWatch whether somebody looks out for what readers watch
  Buttons(FollowUps followUps, OtherVoices voices, Writing writing, boolean canWatch) {
    this.canWatch = canWatch;
    this.writing = writing;
    this.followUps = followUps;
    this.voices = voices;
  }

  /// Questions to go on with, the passages, other countries' outlets, and what the reader thinks of
  /// it; none under an abstention.
  List<List<Button>> under(AnswerId id, Turn turn, Evidence evidence, Language reader) {
    if (!(turn.reply() instanceof Answer)) {
      return List.of();
    }
    if (writing.count() >= BUSY || !trials.tryAcquire()) {
      return List.of(List.of(sources(id, reader)), opinions(id));
    }
    try {
      return tried(id, turn, evidence, reader);
    } finally {
      trials.release();
    }
  }

  private List<List<Button>> tried(AnswerId id, Turn turn, Evidence evidence, Language reader) {
    var rows = new ArrayList<List<Button>>();
    for (var offer : followUps.after(turn)) {
      rows.add(
          List.of(
              Sends.button(offer.question(), new Press.FollowUp(id, offer.kind(), offer.entry()))));
    }
    var row = new ArrayList<Button>();
    row.add(sources(id, reader));
    if (voices.areThere(turn, evidence)) {
      row.add(Sends.button(Phrases.in(reader).say("button.voices"), new Press.Voices(id)));
    }
    rows.add(row);
    if (canWatch) {
      rows.add(List.of(WatchDesk.button(id, reader)));
    }
    rows.add(opinions(id));
    return rows;
  }

  private static Button sources(AnswerId id, Language reader) {
    return Sends.button(Phrases.in(reader).say("button.sources"), new Press.Sources(id, 0));
  }

  private static List<Button> opinions(AnswerId id) {
    return List.of(
        Sends.button("👍", new Press.Rate(id, true)),
        Sends.button("👎", new Press.Rate(id, false)));
  }
}
