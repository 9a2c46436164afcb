package serai.talk;

import serai.domain.Reader;
import serai.port.ChatStore;

/// Who may ask: everyone or those on a list, but nobody who is blocked.
final class Doors {
  private final Rules rules;
  private final ChatStore chats;

  Doors(Rules rules, ChatStore chats) {
    this.rules = rules;
    this.chats = chats;
  }

  boolean isOpen(Reader reader) {
    if (rules.isAdministrator(reader.id())) {
      return true;
    }
    boolean invited = rules.allowed().isEmpty() || rules.allowed().contains(reader.id());
    return invited && !rules.blocked().contains(reader.id()) && !chats.isBlocked(reader.id());
  }
}
