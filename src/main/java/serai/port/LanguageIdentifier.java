package serai.port;

import java.util.Optional;
import serai.domain.Language;

/// Tells in which language a text is written.
public interface LanguageIdentifier {
  /// The most likely of the languages readers ask in; empty when the text has no words.
  Optional<Language> identify(String text);

  /// The most likely language of an article, as an ISO 639-1 code; `und` when it cannot be told.
  String code(String text);
}
