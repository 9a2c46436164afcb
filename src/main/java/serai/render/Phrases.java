package serai.render;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import serai.domain.Language;

/// The sentences of the interface in the reader's language, as ICU messages (plurals come right).
final class Phrases {
  private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new Phrases(language.locale()));
    }
  }

  private final Locale locale;
  private final ResourceBundle messages;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.messages =
        ResourceBundle.getBundle(
            "serai.render.phrases",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Phrases in(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  /// @throws java.util.MissingResourceException when the language lacks the phrase
  String say(String key, Object... arguments) {
    return new MessageFormat(messages.getString(key), locale).format(arguments);
  }
}
