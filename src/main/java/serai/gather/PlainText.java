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
    var lines = LINE_END.matcher(text).replaceAll("\n");
    return LONE_SURROGATE.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("");
  }

  /// The text in one line, spaces as one.
  static String line(String text) {
    return SPACE.matcher(of(text).replace('\n', ' ')).replaceAll(" ").strip();
  }
}
