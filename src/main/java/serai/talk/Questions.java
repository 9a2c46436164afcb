package serai.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.ask.Ask;
import serai.ask.Typed;
import serai.domain.AnswerId;
import serai.domain.Claim;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Reader;
import serai.port.Change;
import serai.port.ChatStore.Dialogue;
import serai.render.AnswerPage;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// Answers questions in chats.
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final Means means;
  private final Rules rules;
  private final Limits limits;
  private final Writing writing;
  private final Presence presence;
  private final Voices voices;
  private final Buttons buttons;
  private final AnswerPage pages;

  Questions(
      Means means,
      Rules rules,
      Limits limits,
      Writing writing,
      Presence presence,
      Voices voices,
      Buttons buttons,
      AnswerPage pages) {
    this.means = means;
    this.rules = rules;
    this.limits = limits;
    this.writing = writing;
    this.presence = presence;
    this.voices = voices;
    this.buttons = buttons;
    this.pages = pages;
  }

  /// A question to be answered.
  ///
  /// @param repliesTo the message to reply to
  /// @param typed untrusted
  /// @param conversation what was said before
  /// @param heading whether the question is repeated above its answer: it was not typed
  /// @param corrects the message of ours that gets another content instead of a new message, and
  ///   the answer that it shows
  record Inquiry(
      Place place,
      Reader reader,
      OptionalInt repliesTo,
      String typed,
      Conversation conversation,
      boolean heading,
      Optional<Corrected> corrects) {}

  /// An answer that is written anew.
  record Corrected(int message, AnswerId answer) {}

  /// Answers, within the reader's limits.
  Outcome answer(Inquiry inquiry) {
    var speaks = voices.of(inquiry.place().chat(), inquiry.reader());
    var later = limits.ask(inquiry.reader().id());
    if (later.isPresent()) {
      return say(inquiry, Moments.sentence("limit", later.get(), means.clock().instant(), speaks));
    }
    var left = means.asks().share().map(share -> share.take(inquiry.reader().id()));
    boolean composed = left.equals(Optional.of(ModelShare.Left.SOME));
    var sign = presence.typing(inquiry.place());
    try {
      var order =
          new Writing.Order(inquiry.place(), inquiry.reader().id(), inquiry.typed(), composed);
      return switch (writing.write(order, () -> asked(inquiry, composed, speaks))) {
        case Writing.Done(var asked) -> shown(inquiry, asked, left);
        case Writing.GaveWay() ->
            shown(inquiry, asked(means.asks().quoting(), inquiry, _ -> {}), left);
        case Writing.Stopped() -> say(inquiry, Page.sentence(Phrases.in(speaks).say("stopped")));
      };
    } catch (RuntimeException e) {
      LOG.warn("answering a question", e);
      return say(inquiry, Page.sentence(Phrases.in(speaks).say("failed")));
    } finally {
      sign.await();
    }
  }

  private Ask.Asked asked(Inquiry inquiry, boolean composed, Language speaks) {
    if (!composed) {
      return asked(means.asks().quoting(), inquiry, _ -> {});
    }
    if (inquiry.place().kind() != Place.Kind.PRIVATE) {
      return asked(means.asks().best(), inquiry, _ -> {});
    }
    int draft = Math.max(1, inquiry.repliesTo().orElse(1));
    try (var drafting = new Drafting(means.messenger(), inquiry.place(), draft, speaks)) {
      return asked(means.asks().best(), inquiry, drafting::add);
    }
  }

  private Ask.Asked asked(Ask ask, Inquiry inquiry, Consumer<Claim> verified) {
    return ask.answer(
        inquiry.typed(),
        inquiry.conversation(),
        Moments.today(means.clock()),
        Optional.empty(),
        verified);
  }

  private Outcome shown(Inquiry inquiry, Ask.Asked asked, Optional<ModelShare.Left> left) {
    var turn = asked.turn();
    var id = inquiry.corrects().map(Corrected::answer).orElseGet(means.names());
    var language = voices.chosen(inquiry.place().chat()).orElse(turn.question().language());
    var page = pages.of(turn, language);
    if (Typed.of(inquiry.typed()).cut()) {
      page = page.with(Block.paragraph(Phrases.in(language).words("cut", Typed.LONGEST)));
    }
    var usedUp = left.flatMap(share -> usedUp(share, language));
    if (usedUp.isPresent()) {
      page = page.with(usedUp.get());
    }
    if (inquiry.heading()) {
      page = page.under(Block.paragraph(new Inline.Strong(turn.question().typed())));
    }
    var message = page.message(buttons.under(id, turn, asked.evidence(), language));
    return new Outcome(
        List.of(sent(inquiry, message, id)),
        List.of(
            new Change.Keep(
                id,
                new Dialogue(inquiry.place(), inquiry.reader().id()),
                turn,
                means.clock().instant())));
  }

  /// The sentence that says why the model did not write; a reader who never has a share is not
  /// told.
  private Optional<Block> usedUp(ModelShare.Left left, Language language) {
    var phrases = Phrases.in(language);
    return switch (left) {
      case SOME -> Optional.empty();
      case NONE_FOR_READER ->
          rules.composedADay() > 0
              ? Optional.of(Block.paragraph(phrases.words("used-up", rules.composedADay())))
              : Optional.empty();
      case NONE_FOR_ANYBODY -> Optional.of(Block.paragraph(phrases.words("used-up-all")));
    };
  }

  private static Outgoing.Lasting sent(Inquiry inquiry, Message message, AnswerId id) {
    return inquiry
        .corrects()
        .<Outgoing.Lasting>map(
            old -> new Outgoing.Edit(inquiry.place(), old.message(), message, Optional.of(id)))
        .orElseGet(() -> Sends.answer(inquiry.place(), inquiry.repliesTo(), message, id));
  }

  private static Outcome say(Inquiry inquiry, Message message) {
    return Outcome.of(Sends.toReader(inquiry.place(), inquiry.repliesTo(), message));
  }
}
