package serai.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import serai.domain.AnswerId;
import serai.domain.ArticleId;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.EditionId;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Turn;

/// What became of each edition for each chat, kept with the outbox: a line and its message are
/// written together, and settled together. Every call is one transaction; failures are
/// [serai.domain.Outage]s.
public interface Ledger {
  /// A chat's lines, the newest day first.
  List<EditionDate> lines(ChatId chat, int most);

  /// Enters lines, and puts the messages of those that have one into the outbox. A line that is
  /// there already, and whatever belongs to a subscription that has changed or gone, is passed
  /// over.
  ///
  /// @return what is to be sent
  List<Mail.Posted> enter(List<Entry> entries, Instant now);

  /// Skips what was to be sent and has not been begun, where it was due before a moment; to be
  /// called at the start, before the outbox is read.
  ///
  /// @return how many
  int skip(Instant dueBefore, String reason, Instant now);

  /// Keeps what an edition shows, so that a reader can ask about its stories, is not told of them
  /// again, and is told when one of their articles is corrected.
  void keep(Shown edition, Instant now);

  /// A story as it was kept; empty when it is unknown or its texts are gone.
  Optional<Turn> story(AnswerId id);

  /// The articles of which alerts have told a chat since a moment.
  Set<ArticleId> alerted(ChatId chat, Instant since);

  /// What an edition shows.
  ///
  /// @param stories what it tells
  /// @param articles all that it shows, each with the story that tells it, or with none
  record Shown(
      EditionId id,
      Language language,
      Map<AnswerId, Turn> stories,
      Map<ArticleId, Optional<AnswerId>> articles) {
    public Shown {
      stories = Map.copyOf(stories);
      articles = Map.copyOf(articles);
    }
  }

  /// A subscription's new lines.
  ///
  /// @param lines days that were missed, then the edition's
  /// @param edition what was made for it
  /// @param messages the edition, then what goes with it; empty when it is skipped
  /// @param look when to look at the subscription again
  record Entry(
      Subscriptions.Due due,
      List<EditionDate> lines,
      EditionId edition,
      List<Outgoing.Lasting> messages,
      Instant look) {
    public Entry {
      lines = List.copyOf(lines);
      messages = List.copyOf(messages);
    }
  }
}
