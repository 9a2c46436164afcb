package serai.answer;

import java.util.regex.Pattern;
import serai.domain.Language;
import serai.domain.Letters;
import serai.port.LanguageIdentifier;

/// Tells whether a model's sentence is in the reader's language: by its script, and where several
/// languages share it, by what an identifier thinks of a sentence that is long enough.
final class WrittenIn {
  /// Letters from which on an identifier is believed.
  private static final int ENOUGH = 40;

  /// Share of the letters that must be of the language's script: names may stay in theirs.
  private static final double SCRIPT = 0.5;

  private static final Pattern QUOTED = Pattern.compile("[“\"«「『][^”\"»」』]*[”\"»」』]");

  private final LanguageIdentifier identifier;

  WrittenIn(LanguageIdentifier identifier) {
    this.identifier = identifier;
  }

  /// Gets ready: the first look at a long text reads a model, which takes seconds.
  void warmUp() {
    identifier.identify(
        "Japan and the countries of Central Asia met in Tokyo and agreed on trade.");
    identifier.identify(
        "Жапония менен Борбор Азия өлкөлөрү Токиодо жолугуп, соода жөнүндө сүйлөшүштү.");
  }

  boolean is(Language reader, String sentence) {
    var own = QUOTED.matcher(sentence).replaceAll(" ");
    var text = own.chars().anyMatch(Character::isLetter) ? own : sentence;
    return inScript(reader, text) && (reader == Language.JAPANESE || identified(reader, text));
  }

  private static boolean inScript(Language reader, String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long eastAsian = text.codePoints().filter(Letters::isEastAsian).count();
    long cyrillic = text.codePoints().filter(letter -> letter >= 0x400 && letter < 0x530).count();
    long others = letters - eastAsian - cyrillic;
    return switch (reader) {
      // A Japanese letter says more than a Latin one.
      case JAPANESE -> eastAsian * 3 >= letters * SCRIPT;
      case RUSSIAN, KAZAKH, KYRGYZ, TAJIK -> cyrillic >= letters * SCRIPT;
      case ENGLISH, TURKMEN -> others >= letters * SCRIPT;
      case UZBEK -> Math.max(others, cyrillic) >= letters * SCRIPT;
    };
  }

  private boolean identified(Language reader, String text) {
    return text.length() < ENOUGH
        || identifier.identify(text).filter(other -> other != reader).isEmpty();
  }
}
