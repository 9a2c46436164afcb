package serai.port;

import java.time.Instant;
import java.util.Optional;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.EditionId;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Silence;
import serai.domain.Subscription;
import serai.domain.Turn;
import serai.domain.Watch;
import serai.domain.WatchId;

/// One change to what we know of readers and chats.
public sealed interface Change {
  /// Keeps a turn under its name, as the newest of its conversation. A name that is there already
  /// takes the new turn in its old place: the question was edited.
  record Keep(AnswerId answer, ChatStore.Dialogue dialogue, Turn turn, Instant asked)
      implements Change {}

  /// A reader's opinion of an answer: the last one counts.
  record Rate(AnswerId answer, long reader, boolean good) implements Change {}

  /// The language in which a chat wants to be spoken to; empty for whatever a question is asked in.
  record Speak(ChatId chat, Optional<Language> language) implements Change {}

  /// A chat has another number: everything known of the old one and everything waiting for it
  /// belongs to the new one.
  record Move(ChatId from, ChatId to) implements Change {}

  /// A chat can be written to, or not any more.
  record Writable(ChatId chat, boolean writable) implements Change {}

  /// Nobody of these may ask any more, or may again.
  record Block(long reader, boolean blocked) implements Change {}

  /// A chat wants the digest, as said here from now on.
  record Subscribe(Subscription subscription) implements Change {}

  /// A chat does not want the digest any more.
  record Unsubscribe(ChatId chat) implements Change {}

  /// A chat is shown an edition at once.
  record ShowEdition(EditionId edition, Place place) implements Change {}

  /// When a chat wants no alerts; empty for the hours that are usual.
  record KeepSilent(ChatId chat, Optional<Silence> silence) implements Change {}

  /// A reader wants to be told of something.
  record BeginWatch(Watch watch) implements Change {}

  /// Nobody needs to be told of it any more; what was found and not told is forgotten.
  record EndWatch(WatchId watch) implements Change {}

  /// Everything known of a reader goes: questions and answers in every chat, opinions, watches, and
  /// what the reader set in this chat when it is a private one. That the reader is blocked stays.
  /// [ChatStore#known] counts it beforehand.
  record Forget(long reader, ChatId chat) implements Change {}
}
