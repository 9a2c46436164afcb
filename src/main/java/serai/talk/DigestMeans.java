package serai.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import serai.domain.ArticleId;
import serai.domain.EditionId;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Message;
import serai.port.Ledger;
import serai.port.Rights;
import serai.port.Subscriptions;
import serai.port.Zones;

/// What the bot needs to speak of the digest.
///
/// @param hour at which it comes when nobody has said another
/// @param grace how late an edition may be sent
/// @param edition makes what is new now
public record DigestMeans(
    Subscriptions subscriptions,
    Ledger ledger,
    Zones zones,
    Rights rights,
    LocalTime hour,
    Duration grace,
    Newest edition) {
  /// What is new now.
  public interface Newest {
    /// The edition of this moment.
    ///
    /// @param today the reader's day
    /// @param alerted articles of which alerts have told the reader
    /// @throws serai.domain.Outage when it cannot be made
    Edition edition(
        LocalDate today, Language language, Interests interests, Set<ArticleId> alerted);
  }

  /// An edition as a message.
  ///
  /// @param id under which it is kept
  public record Edition(EditionId id, Message message) {}
}
