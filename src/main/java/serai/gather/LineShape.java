package serai.gather;

import java.util.regex.Pattern;
import serai.domain.Letters;
import serai.gather.Boilerplate.Use;

/// What a line of a page looks like, whatever it says.
final class LineShape {
  /// A paragraph has at least this many letters: half in scripts without spaces say as much.
  private static final int PARAGRAPH = 160;

  private static final int SENTENCE = 60;
  private static final int LABEL = 120;
  private static final int LONGEST_FURNITURE = 250;

  private static final Pattern ENDS = Pattern.compile(".*[.!?。！？][\"'”’»」』)）]*$", Pattern.DOTALL);
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}\\p{Ll}[\\p{L}’‘'-]+|\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}’‘'-]*(?:ов|ев|ёв|ин|ова|ева|ёва|ина|ский|ская|енко|баев|баева|улы|ұлы|қызы|кызы|уулу|зода|ov|ev|ova|eva)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+");
  private static final Pattern CONTACT =
      Pattern.compile("(?s)(?=.*\\S@\\S+\\.\\w)(?=.*(?:\\+|\\()\\d[\\d ()-]{7,}).*");
  private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,:/|+%()-]+");
  private static final Pattern TRAIL = Pattern.compile(".+\\s(?:>|»|›|→|/)\\s.+");
  private static final Pattern AGO = Pattern.compile("(?:an?|\\d+)\\s*\\S*\\s*(\\S+)");
  private static final Pattern JAPANESE_AGO =
      Pattern.compile("\\d+\\s*(?:秒|分|時間|日|週間|[かヶカケ]?月|年)前");
  private static final Pattern COPYRIGHT = Pattern.compile("(?i)(?:©|\\(c\\)|copyright\\b).*");
  private static final Pattern HASH_TAGS = Pattern.compile("(?:#[\\p{L}\\p{N}_-]+\\s*)+");
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?i)\\d+\\s*(?:min|mins|minutes?|мин\\.?|минут\\w*|分)\\s*(?:read|чтения|で読めます)?");
  private static final Pattern NETWORKS =
      Pattern.compile(
          "(?i)(?:(?:facebook|twitter|x|telegram|whatsapp|linkedin|instagram|vk|вконтакте|viber|email|"
              + "line|reddit|pinterest|youtube|ok|одноклассники|print|はてな)[\\s|,/·•]*)+");

  private LineShape() {}

  /// A paragraph of prose.
  static boolean isParagraph(String line) {
    return weight(line) >= PARAGRAPH || (weight(line) >= SENTENCE && endsSentence(line));
  }

  /// A person's name and nothing else: with an initial, or with one of the region's endings.
  static boolean isSignature(String line) {
    return SIGNATURE.matcher(line.strip()).matches();
  }

  static boolean endsSentence(String line) {
    return ENDS.matcher(line).matches();
  }

  static boolean breaksOff(String line) {
    var bare = line.stripTrailing();
    return bare.endsWith("...") || bare.endsWith("…");
  }

  /// A tag of a section: short and all in capitals.
  static boolean isCapitals(String line) {
    return line.length() <= SENTENCE
        && line.chars().anyMatch(Character::isUpperCase)
        && line.chars().noneMatch(Character::isLowerCase)
        && !endsSentence(line);
  }

  /// The way to a page: Home > News > World.
  static boolean isTrail(String line) {
    return line.length() <= LABEL && !endsSentence(line) && TRAIL.matcher(line).matches();
  }

  /// When a page was made as seen on the day it was copied: says nothing without that day.
  static boolean isRelativeDate(String line) {
    var ago = AGO.matcher(line.strip());
    return line.length() <= SENTENCE
        && (JAPANESE_AGO.matcher(line.strip()).matches()
            || (ago.matches() && Boilerplate.is(Use.AGO, ago.group(1))));
  }

  static boolean isPictureCredit(String line) {
    return line.length() <= LABEL && Boilerplate.after(Use.PICTURE, line).isPresent();
  }

  /// Links, numbers, tags and other things that are no language.
  static boolean isFurniture(String line) {
    var bare = line.strip();
    return bare.length() <= LONGEST_FURNITURE
        && (ADDRESS.matcher(bare).matches()
            || CONTACT.matcher(bare).matches()
            || NUMBERS.matcher(bare).matches()
            || HASH_TAGS.matcher(bare).matches()
            || READING_TIME.matcher(bare).matches()
            || NETWORKS.matcher(bare).matches()
            || COPYRIGHT.matcher(bare).matches());
  }

  /// Letters, those of scripts without spaces twice.
  static int weight(String line) {
    long wide = line.codePoints().filter(Letters::isEastAsian).count();
    return line.length() + Math.toIntExact(wide);
  }
}
