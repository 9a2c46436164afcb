package serai.render;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import serai.domain.Language;

/// The sentences of the interface in the reader's language, as ICU messages (plurals come right).
public final class Phrases {
  /// The files of sentences: what stands in answers, and what the bot says besides, what stands in
  /// the digest, and what the bot says of it.
  private static final List<String> FILES =
      List.of(
          "serai.render.phrases",
          "serai.render.chat",
          "serai.render.edition",
          "serai.render.digest");

  private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new Phrases(language.locale()));
    }
  }

  private final Locale locale;
  private final List<ResourceBundle> files;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.files = FILES.stream().map(file -> read(file, locale)).toList();
  }

  private static ResourceBundle read(String file, Locale locale) {
    return ResourceBundle.getBundle(
        file,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Phrases in(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  /// Says a phrase with its arguments: numbers as the language writes them, plurals right.
  ///
  /// @throws MissingResourceException when the language lacks the phrase
  public String say(String key, Object... arguments) {
    for (var file : files) {
      if (file.containsKey(key)) {
        return new MessageFormat(file.getString(key), locale).format(arguments);
      }
    }
    throw new MissingResourceException("no phrase " + key + " in " + locale, "phrases", key);
  }

  /// The phrase with its arguments as a part of a message: a command in the phrase can be tapped,
  /// one in a word of others cannot.
  public Inline words(String key, Object... arguments) {
    var safe =
        Arrays.stream(arguments)
            .map(one -> one instanceof String words ? Untrusted.unlinked(words) : one)
            .toArray();
    return new Inline.Own(say(key, safe));
  }
}
