package serai.domain;

import java.time.Instant;
import java.time.LocalDate;

/// One line of the ledger: what became of a day's edition for a chat. There is one line at most for
/// a chat and a day, so that nobody gets an edition twice.
///
/// @param day the edition's day in the subscriber's calendar
/// @param until the edition tells of what was stored until then; a skipped one may tell of nothing
/// @param reason why it was skipped or failed; empty otherwise
public record EditionDate(ChatId chat, LocalDate day, State state, Instant until, String reason) {
  /// Where an edition stands.
  public enum State {
    /// To be sent.
    DUE,
    /// On its way: whoever finds it so later does not know whether it arrived.
    SENDING,
    SENT,
    /// Nobody knows whether it arrived; it is not sent again, the next one offers its stories.
    UNCERTAIN,
    /// Not sent: nothing was new, or the machine was off and the next one tells of it too.
    SKIPPED,
    /// Refused, or the chat is closed; the next one offers its stories.
    FAILED;

    /// Whether what such an edition tells of need not be told again.
    public boolean isTold() {
      return switch (this) {
        case DUE, SENDING, SENT, SKIPPED -> true;
        case UNCERTAIN, FAILED -> false;
      };
    }
  }
}
