package serai.talk;

import java.util.Optional;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Reader;
import serai.port.ChatStore;

/// In which language to speak to whom.
final class Voices {
  private final ChatStore chats;

  Voices(ChatStore chats) {
    this.chats = chats;
  }

  /// The language that was chosen for a chat.
  Optional<Language> chosen(ChatId chat) {
    return chats.language(chat);
  }

  /// The chosen language, else that of the reader's messenger, else English.
  Language of(ChatId chat, Reader reader) {
    return chosen(chat).orElseGet(() -> of(reader));
  }

  /// The language of the reader's messenger where we speak it, else English.
  static Language of(Reader reader) {
    return reader.language().flatMap(Language::of).orElse(Language.ENGLISH);
  }
}
