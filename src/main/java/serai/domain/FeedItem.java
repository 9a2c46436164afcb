package serai.domain;

import java.time.Instant;
import java.util.Optional;

/// One entry of an outlet's feeds and what became of it.
///
/// @param address the canonical form of its URL, which names it within its outlet
/// @param entry a fingerprint of what the feed said about it: another one means another look
/// @param reason why it was refused or failed
/// @param etag what the server called the page that was read last
/// @param lastModified when that page was made, as the server wrote it
/// @param looked when its page was read last
/// @param next when to look at it again; empty for never
/// @param looks how often its page has been asked for
public record FeedItem(
    String outlet,
    String address,
    String url,
    String entry,
    Outcome outcome,
    Optional<String> reason,
    Optional<ArticleId> article,
    Optional<String> etag,
    Optional<String> lastModified,
    Instant found,
    Instant looked,
    Optional<Instant> next,
    int looks) {
  /// What became of an entry.
  public enum Outcome {
    /// Its article is in the store.
    STORED,
    /// It is not about what the bot answers.
    REFUSED,
    /// Its page could not be had or read.
    FAILED,
    /// Its article was taken out of the store again to keep that small.
    EXPIRED
  }
}
