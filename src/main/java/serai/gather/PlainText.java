package serai.gather;

import java.util.regex.Pattern;

/// Text without what nobody sees: control characters, marks without width, other systems' line
/// ends.
final class PlainText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\u2028|\u2029|\u0085|\u000B|\f");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\u200B\u2060\uFEFF\u00AD\uFFFE\uFFFF]");
  private static final Pattern SPACE = Pattern.compile("[ \t\u00A0\u2007\u202F]+");
  private static final Pattern LONE_SURROGATE =
      Pattern.compile("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

  private PlainText() {}

  /// The text with its own spaces and lines.
  static String of(String text) {
    if (text.chars().noneMatch(PlainText::isOdd)) {
      return text;
    }
    var lines = LINE_END.matcher(text).replaceAll("\n");
    return LONE_SURROGATE.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("");
  }

  /// The text in one line, spaces as one.
  static String line(String text) {
    var plain = of(text).replace('\n', ' ');
    return isSpaced(plain) ? plain : SPACE.matcher(plain).replaceAll(" ").strip();
  }

  /// Whether a letter may be one of those that are taken out; most texts have none.
  private static boolean isOdd(int letter) {
    return (letter < ' ' && letter != '\n' && letter != '\t')
        || (letter >= 0x7F && letter < 0xA0)
        || (letter >= 0xD800 && letter < 0xE000)
        || switch (letter) {
          case 0xAD, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF -> true;
          default -> false;
        };
  }

  /// Whether words are already apart by one plain space each.
  private static boolean isSpaced(String line) {
    char last = ' ';
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      boolean isSpace = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
      if (isSpace && (letter != ' ' || last == ' ')) {
        return false;
      }
      last = letter;
    }
    return line.isEmpty() || last != ' ';
  }
}
