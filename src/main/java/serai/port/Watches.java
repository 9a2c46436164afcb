package serai.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Notice;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Silence;
import serai.domain.Turn;
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

  /// Articles that say something else than before since a moment, give or take a second, oldest
  /// first; only those that were quoted to somebody, and none that come with the house, whose texts
  /// no outlet changes.
  List<Arrival> changes(Instant since);

  /// Until when something has been dealt with; empty when it never was.
  Optional<Instant> dealtWith(Matter matter);

  /// Whether a reader was shown one of these articles: in an answer, or in this chat in a notice or
  /// an edition.
  boolean wasShown(Collection<ArticleId> articles, Place place, long reader);

  /// The stories of editions made since a moment that tell an article.
  List<Read> read(ArticleId article, Instant since);

  /// Keeps what is to be told, each once, and until when a matter has been dealt with.
  void keep(List<Notice> notices, Matter matter, Instant dealtWith);

  /// When a chat wants no alerts; empty where it has not said so.
  Optional<Silence> silence(ChatId chat);

  /// What is to be told by now and was not, oldest first. Chats that cannot be written to rest.
  List<Notice> untold(Instant now, int most);

  /// What these chats have not been told waits until then.
  void postpone(Map<ChatId, Instant> chats);

  /// How many messages told something in a chat since a moment.
  int told(ChatId chat, Instant since);

  /// Puts a message into the outbox and notes that these have been told with it, in one
  /// transaction.
  ///
  /// @param message empty when there is nothing left to tell
  List<Mail.Posted> tell(List<Notice> notices, Optional<Outgoing.Lasting> message, Instant now);

  /// An article that came in, or a change to one.
  record Arrival(ArticleId article, Instant at) {}

  /// What is dealt with again and again.
  enum Matter {
    ARRIVALS,
    CHANGES
  }

  /// A story of an edition.
  ///
  /// @param places where the edition has arrived, or may have
  record Read(AnswerId story, Language language, Turn turn, List<Place> places) {
    public Read {
      places = List.copyOf(places);
    }
  }
}
