package serai.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import serai.ask.Typed;
import serai.domain.AnswerId;
import serai.domain.Conversation;
import serai.domain.Update;
import serai.port.ChatStore.Dialogue;
import serai.render.Page;
import serai.render.Phrases;

/// Questions that readers write: new ones, follow-ups, replies to older answers, edited ones.
final class Written {
  /// How long after its sending an edited question is answered anew.
  private static final Duration EDITABLE = Duration.ofMinutes(5);

  /// How long an answer is waited for that is to be changed; chats take a message a second.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[\\w.-]+\\.[a-z]{2,}/\\S*");

  private final Means means;
  private final Rules rules;
  private final Questions questions;
  private final Voices voices;
  private final Echoes echoes;

  Written(Means means, Rules rules, Questions questions, Voices voices) {
    this.means = means;
    this.rules = rules;
    this.questions = questions;
    this.voices = voices;
    this.echoes = new Echoes(means.clock());
  }

  /// Answers a question, anew when it was edited.
  ///
  /// @param question the text without a command before it
  Outcome ask(Update.Written written, String question) {
    var text = Typed.of(question).text();
    if (written.edited()) {
      return edited(written, text);
    }
    if (text.isEmpty() || ADDRESS.matcher(text).matches()) {
      return say(written, text.isEmpty() ? "ask.what" : "sent.address");
    }
    var conversation = conversation(written);
    return echoes.isEcho(written, text, !conversation.turns().isEmpty())
        ? Outcome.nothing()
        : questions.answer(inquiry(written, text, conversation, Optional.empty()));
  }

  private Outcome edited(Update.Written written, String text) {
    if (text.isEmpty() || written.sent().plus(EDITABLE).isBefore(means.clock().instant())) {
      return Outcome.nothing();
    }
    var shown = shown(written);
    var answer =
        shown.isPresent()
            ? means.chats().shownBy(written.place().chat(), shown.getAsInt())
            : Optional.<AnswerId>empty();
    return answer
        .map(id ->
            questions.answer(
                inquiry(
                    written,
                    text,
                    before(id),
                    Optional.of(new Questions.Corrected(shown.getAsInt(), id)))))
        .orElseGet(() ->
            questions.answer(inquiry(written, text, conversation(written), Optional.empty())));
  }

  /// The message that answers a question; when it is about to arrive, it is waited for.
  private OptionalInt shown(Update.Written written) {
    var chat = written.place().chat();
    long began = System.nanoTime();
    while (means.chats().isOnItsWay(chat, written.message())
        && System.nanoTime() - began < ON_ITS_WAY.toNanos()
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return means.chats().answerTo(chat, written.message());
  }

  /// A reply to an answer goes on from that answer; anything else from what was said last.
  private Conversation conversation(Update.Written written) {
    var chat = written.place().chat();
    var meant =
        written.repliesTo().isPresent()
            ? means.chats().shownBy(chat, written.repliesTo().getAsInt())
            : Optional.<AnswerId>empty();
    return meant
        .map(answer -> means.chats().conversation(answer, rules.memory()))
        .orElseGet(() ->
            means
                .chats()
                .conversation(
                    new Dialogue(written.place(), written.reader().id()),
                    means.clock().instant().minus(rules.memory())));
  }

  /// The conversation before an answer.
  private Conversation before(AnswerId answer) {
    var turns = means.chats().conversation(answer, rules.memory()).turns();
    return turns.isEmpty()
        ? Conversation.empty()
        : new Conversation(turns.subList(0, turns.size() - 1));
  }

  private static Questions.Inquiry inquiry(
      Update.Written written,
      String text,
      Conversation conversation,
      Optional<Questions.Corrected> corrects) {
    return new Questions.Inquiry(
        written.place(),
        written.reader(),
        OptionalInt.of(written.message()),
        text,
        conversation,
        false,
        corrects);
  }

  private Outcome say(Update.Written written, String key) {
    var language = voices.of(written.place().chat(), written.reader());
    return Outcome.of(
        Sends.reply(
            written.place(), written.message(), Page.sentence(Phrases.in(language).say(key))));
  }
}
