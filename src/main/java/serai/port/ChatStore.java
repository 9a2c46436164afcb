package serai.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Turn;

/// What we know of readers and chats. It changes by [Change]s that [Mail#finish] keeps.
public interface ChatStore {
  /// The conversation of a dialogue as far as it is younger than this.
  Conversation conversation(Dialogue dialogue, Instant since);

  /// The conversation of an answer's thread up to and with that answer.
  ///
  /// @param memory how long before the answer a turn may have been asked
  Conversation conversation(AnswerId answer, Duration memory);

  /// The answer that a message of ours shows.
  Optional<AnswerId> shownBy(ChatId chat, int message);

  /// An answer as it was kept; empty when it is unknown, forgotten, or stands on a text that is
  /// gone for good, so that nothing could be shown for it.
  Optional<Kept> answer(AnswerId answer);

  /// Answers since then that cite an article, newest first.
  List<Kept> citing(ArticleId article, Instant since);

  /// The message of ours that answers a reader's message, for an edited question.
  OptionalInt answerTo(ChatId chat, int message);

  /// Whether an answer to a reader's message is to be sent, or is on its way.
  boolean isOnItsWay(ChatId chat, int message);

  Optional<Language> language(ChatId chat);

  boolean isBlocked(long reader);

  /// Chats that can be written to, for an announcement.
  List<Place> chats();

  /// Everything stored about a reader, by what it is, as rows of name and value.
  Map<String, List<Map<String, String>>> everything(long reader, ChatId chat);

  /// How much is stored about a reader: what [Change.Forget] erases.
  Known known(long reader, ChatId chat);

  /// Counts for the one who runs it, by name: `readers`, `chats`, `questions`, `answers`,
  /// `abstentions`, `questions.2026-01-31` for each of the last seven days, `opinions.good`,
  /// `opinions.bad`, `blocked`, `inbox.waiting`, `outbox.waiting`, `outbox.uncertain`,
  /// `outbox.failed`; in this order.
  Map<String, Long> statistics(Instant now);

  /// Who talks with us where: a chat, its topic, and in a group the one reader.
  record Dialogue(Place place, long reader) {}

  /// How much is stored about a reader.
  ///
  /// @param questions questions with their answers, in every chat
  /// @param opinions answers judged
  /// @param settings things set, such as the language of the private chat, and things watched
  record Known(int questions, int opinions, int settings) {}

  /// An answer as it was kept.
  record Kept(AnswerId id, Dialogue dialogue, Turn turn, Instant asked) {}
}
