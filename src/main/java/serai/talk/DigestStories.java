package serai.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Turn;
import serai.port.Change;
import serai.port.ChatStore.Dialogue;
import serai.port.Ledger;
import serai.render.AnswerPage;
import serai.render.Block;
import serai.render.Imprints;
import serai.render.Inline;

/// Makes a story of the digest the last thing that was spoken of, so that the next question is
/// understood about it.
public final class DigestStories {
  static final String SIGN = "ds";

  private final Means means;
  private final Ledger ledger;
  private final AnswerPage pages;

  DigestStories(Means means, Ledger ledger) {
    this.means = means;
    this.ledger = ledger;
    this.pages = new AnswerPage(new Imprints(means.outlets()));
  }

  /// The button under an edition with which a reader asks about a story.
  public static Message.Press asking(AnswerId story) {
    return new Message.Press(SIGN + ":" + story);
  }

  Touch.Done ask(Touch touch) {
    return name(touch.part(0))
        .flatMap(ledger::story)
        .map(turn -> told(touch, turn))
        .orElseGet(() -> touch.toast("stale-button"));
  }

  private Touch.Done told(Touch touch, Turn turn) {
    var id = means.names().get();
    var page =
        pages
            .of(turn, touch.language())
            .under(Block.paragraph(new Inline.Strong(turn.question().typed())))
            .with(Block.paragraph(touch.phrases().words("digest.story")));
    var row =
        Sends.row(Sends.button(touch.phrases().say("button.sources"), new Press.Sources(id, 0)));
    // Everyone would read it in a channel.
    boolean apart = touch.place().kind() == Place.Kind.CHANNEL;
    var place = apart ? Place.privately(new ChatId(touch.reader().id())) : touch.place();
    Outgoing.Lasting message = Sends.answer(place, OptionalInt.empty(), page.message(row), id);
    return new Touch.Done(
        apart ? Optional.of(touch.phrases().say("digest.privately")) : Optional.empty(),
        new Outcome(
            List.of(message),
            List.of(
                new Change.Keep(
                    id, new Dialogue(place, touch.reader().id()), turn, means.clock().instant()))));
  }

  private static Optional<AnswerId> name(String id) {
    try {
      return Optional.of(new AnswerId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
