package serai.telegram;

import java.util.regex.Pattern;

/// What is left of marked-up text when its marks are read.
final class Markup {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(\\w+));");

  private Markup() {}

  /// The text as a reader sees it.
  static String read(String html) {
    return ENTITY
        .matcher(TAG.matcher(html).replaceAll(""))
        .replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(character(entity)));
  }

  /// A text without marks, as HTML.
  static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String character(java.util.regex.MatchResult entity) {
    if (entity.group(3) == null) {
      int code =
          entity.group(1) == null
              ? Integer.parseInt(entity.group(2), 16)
              : Integer.parseInt(entity.group(1));
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
    return switch (entity.group(3)) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> "\u00A0";
      case "hellip" -> "…";
      case "mdash" -> "—";
      case "ndash" -> "–";
      default -> entity.group();
    };
  }
}
