package serai.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.Answer;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Outgoing;
import serai.domain.Update;
import serai.port.ChatStore.Kept;
import serai.render.AnswerPage;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;
import serai.render.SourcesPage;
import serai.render.VoicesPage;

/// What the buttons under an answer show of it: its passages page by page, the answer again, and
/// what other outlets say.
final class AnswerViews {
  private final Means means;
  private final Rules rules;
  private final Voices voices;
  private final OtherVoices otherVoices;
  private final Buttons buttons;
  private final AnswerPage answers;
  private final SourcesPage sources;

  AnswerViews(
      Means means,
      Rules rules,
      Voices voices,
      OtherVoices otherVoices,
      Buttons buttons,
      AnswerPage answers,
      SourcesPage sources) {
    this.means = means;
    this.rules = rules;
    this.voices = voices;
    this.otherVoices = otherVoices;
    this.buttons = buttons;
    this.answers = answers;
    this.sources = sources;
  }

  /// The passages take the answer's place, with a way back.
  Outcome sources(Update.Pressed pressed, Kept kept, int page, Language language) {
    if (!(kept.turn().reply() instanceof Answer answer)) {
      return Outcome.nothing();
    }
    int at = Math.clamp(page, 0, sources.pages(answer) - 1);
    var row = new ArrayList<Button>();
    if (at > 0) {
      row.add(Sends.button("◀", new Press.Sources(kept.id(), at - 1)));
    }
    if (at < sources.pages(answer) - 1) {
      row.add(Sends.button("▶", new Press.Sources(kept.id(), at + 1)));
    }
    var rows = new ArrayList<List<Button>>();
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows.add(
        List.of(Sends.button(Phrases.in(language).say("button.back"), new Press.Back(kept.id()))));
    var shown = sources.of(answer, at, language);
    var link =
        rules
            .bot()
            .map(bot -> "https://t.me/" + bot + "?start=" + Welcome.QUESTION + kept.id())
            .map(url ->
                shown.with(
                    Block.paragraph(
                        new Inline.Link(Phrases.in(language).say("link.question"), url))))
            .orElse(shown);
    return shown(pressed, link.message(rows));
  }

  /// The answer again.
  Outcome answer(Update.Pressed pressed, Kept kept) {
    var speaks = voices.chosen(pressed.place().chat()).orElse(kept.turn().question().language());
    var evidence = means.asks().quoting().search(kept.turn().question(), Buttons.PASSAGES);
    return shown(
        pressed,
        answers
            .of(kept.turn(), speaks)
            .message(buttons.under(kept.id(), kept.turn(), evidence, speaks)));
  }

  /// What other outlets say, as a message of its own.
  Outcome others(Update.Pressed pressed, Kept kept, Language language) {
    var found = otherVoices.of(kept.turn().question());
    var message =
        found.isEmpty()
            ? Page.sentence(Phrases.in(language).say("voices.none"))
            : VoicesPage.of(
                    found.stream()
                        .map(voice -> new VoicesPage.Voice(voice.country(), voice.claim()))
                        .toList(),
                    answers,
                    kept.turn().question().typed(),
                    language)
                .message(List.of());
    return Outcome.of(Sends.toReader(pressed.place(), pressed.message(), message));
  }

  /// A content in place of the message under which the button is.
  static Outcome shown(Update.Pressed pressed, Message message) {
    Outgoing.Lasting outgoing =
        pressed.message().isPresent()
            ? new Outgoing.Edit(
                pressed.place(), pressed.message().getAsInt(), message, Optional.empty())
            : Sends.toReader(pressed.place(), OptionalInt.empty(), message);
    return Outcome.of(outgoing);
  }
}
