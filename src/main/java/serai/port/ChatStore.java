package serai.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.AnswerId;
import serai.domain.ChatId;
import serai.domain.Conversation;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Turn;

/// What we know of readers and chats. It changes by [Change]s that [Mail#finish] keeps.
public interface ChatStore {
  /// The conversation of a dialogue as far as it is younger than this.
  Conversation conversation(Dialogue dialogue, Instant since);

  /// The conversation up to and with an answer.
  Conversation conversation(AnswerId answer);

  /// The answer that a message of ours shows.
  Optional<AnswerId> shownBy(ChatId chat, int message);

  Optional<Kept> answer(AnswerId answer);

  /// The message of ours that answers a reader's message, for an edited question.
  OptionalInt answerTo(ChatId chat, int message);

  Optional<Language> language(ChatId chat);

  boolean isBlocked(long reader);

  /// Chats that can be written to, for an announcement.
  List<ChatId> chats();

  /// Everything stored about a reader, by what it is, as rows of name and value.
  Map<String, List<Map<String, String>>> everything(long reader, ChatId chat);

  /// Counts for the one who runs it, by name: readers, questions by day, opinions, …
  Map<String, Long> statistics(Instant now);

  /// Who talks with us where: a chat, its topic, and in a group the one reader.
  record Dialogue(Place place, long reader) {}

  /// An answer as it was kept.
  record Kept(AnswerId id, Dialogue dialogue, Turn turn, Instant asked) {}
}
