package serai.render;

import java.util.Locale;
import java.util.regex.Pattern;

/// Makes words of others fit to stand in a message.
final class Untrusted {
  /// Marks that turn the direction of writing, tags of Unicode, halves of characters and characters
  /// that are none: they serve to make a text look like another one. Joiners stay, Persian letters
  /// and pictures of families need them.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2061-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\\p{Cs}]"
              + "|[\\x{E0000}-\\x{E007F}]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  /// Where a messenger would see the beginning of a mention, a hashtag, a cashtag, a command, or
  /// the middle of an address.
  private static final Pattern LINKS =
      Pattern.compile(
          "(?<=[@#＃$])(?=[\\p{L}\\p{N}_])"
              + "|(?<=[\\p{L}\\p{N}_\\-][.。．｡])(?=[\\p{L}\\p{N}_\\-]*\\p{L})"
              + "|(?<=:)(?=//)"
              + "|(?<=(?<![\\p{L}\\p{N}_])/)(?=[\\p{L}\\p{N}_])");

  /// U+2060, which nobody sees and no address contains.
  private static final String JOINER = "\u2060";

  private static final Pattern WEB =
      Pattern.compile("(?i)https?://[^\\s<>\"'`\\\\\\p{Cc}]{3,2000}");

  private Untrusted() {}

  /// One line without what nobody sees.
  static String clean(String text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
  }

  /// The same so that no messenger takes a part of it for a link, a mention or a command.
  static String unlinked(String text) {
    return LINKS.matcher(clean(text)).replaceAll(JOINER);
  }

  /// A text as HTML: the messenger knows these four entities.
  static String escaped(String text) {
    var html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(sign);
      }
    }
    return html.toString();
  }

  /// Whether an address is one of the web and may be linked to.
  static boolean isWeb(String url) {
    return WEB.matcher(url).matches() && !url.toLowerCase(Locale.ROOT).matches("https?://[^/]*@.*");
  }

  /// At most so many UTF-16 units, cut between words where there are some.
  static String shortened(String text, int most) {
    var clean = clean(text).strip();
    if (clean.length() <= most) {
      return clean;
    }
    int end = most - 1;
    int space = clean.lastIndexOf(' ', end);
    if (space > most * 2 / 3) {
      end = space;
    } else if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end).stripTrailing() + "…";
  }
}
