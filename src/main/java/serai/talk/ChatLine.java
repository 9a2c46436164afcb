package serai.talk;

import serai.domain.ChatId;
import serai.port.Mail.Posted;

/// The messages of one chat that come one after the other: an answer does not stand behind what
/// nobody waits for.
record ChatLine(ChatId chat, boolean urgent) {
  static ChatLine of(Posted posted) {
    return new ChatLine(posted.outgoing().place().chat(), InDoubt.isUrgent(posted.outgoing()));
  }
}
