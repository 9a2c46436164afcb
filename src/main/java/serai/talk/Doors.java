package serai.talk;

import serai.domain.ChatId;
import serai.domain.Reader;
import serai.port.ChatStore;

/// Who may ask: everyone or those on a list, readers and groups, but nobody who is blocked.
final class Doors {
  private final Rules rules;
  private final ChatStore chats;

  Doors(Rules rules, ChatStore chats) {
    this.rules = rules;
    this.chats = chats;
  }

  /// Whether a reader may ask in a chat.
  boolean isOpen(Reader reader, ChatId chat) {
    if (rules.isAdministrator(reader.id())) {
      return true;
    }
    boolean invited =
        rules.allowed().isEmpty()
            || rules.allowed().contains(reader.id())
            || rules.allowed().contains(chat.value());
    return invited
        && !rules.blocked().contains(reader.id())
        && !rules.blocked().contains(chat.value())
        && !chats.isBlocked(reader.id());
  }

  /// Whether a reader may ask outside any chat that we know.
  boolean isOpen(Reader reader) {
    return isOpen(reader, new ChatId(reader.id()));
  }
}
