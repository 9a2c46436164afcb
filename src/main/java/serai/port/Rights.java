package serai.port;

import serai.domain.ChatId;

/// Who may decide for a chat.
public interface Rights {
  /// Whether a reader administers a group or channel.
  ///
  /// @throws serai.domain.Outage when that cannot be found out now
  boolean isAdministrator(ChatId chat, long reader);
}
