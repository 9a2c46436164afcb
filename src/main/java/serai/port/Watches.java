package serai.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Notice;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Watch;
import serai.domain.WatchId;

/// What readers want to be told of, and what they are to be told. Watches change by [Change]s that
/// [Mail#finish] keeps. Failures are [serai.domain.Outage]s.
public interface Watches {
  List<Watch> all();

  /// Those of a chat, oldest first.
  List<Watch> of(ChatId chat);

  Optional<Watch> watch(WatchId id);

  /// Articles that came in since a moment, give or take a second, oldest first; those that come
  /// with the house are no arrivals.
  List<Arrival> arrivals(Instant since);

  /// Until when arrivals have been dealt with; empty when none ever were.
  Optional<Instant> dealtWith();

  /// Whether a reader was shown one of these articles: in an answer, or in a notice in this chat.
  boolean wasShown(Collection<ArticleId> articles, Place place, long reader);

  /// Keeps what is to be told, each once, and until when arrivals have been dealt with.
  void keep(List<Notice> notices, Optional<Instant> dealtWith);

  /// What is to be told and was not, oldest first. Chats that cannot be written to rest.
  List<Notice> untold(int most);

  /// How many messages told something in a chat since a moment.
  int told(ChatId chat, Instant since);

  /// Puts a message into the outbox and notes that these have been told with it, in one
  /// transaction.
  ///
  /// @param message empty when there is nothing left to tell
  List<Mail.Posted> tell(List<Notice> notices, Optional<Outgoing.Lasting> message, Instant now);

  /// An article that came in.
  record Arrival(ArticleId article, Instant at) {}
}
