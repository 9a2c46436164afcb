package serai.telegram;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads marked-up text as strictly as Telegram does.
final class Marks {
  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([a-zA-Z0-9-]+)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#x[0-9a-fA-F]+|[a-z]+);");

  private static final Map<String, Set<String>> CLASSIC =
      Map.ofEntries(
          Map.entry("b", Set.of()),
          Map.entry("strong", Set.of()),
          Map.entry("i", Set.of()),
          Map.entry("em", Set.of()),
          Map.entry("u", Set.of()),
          Map.entry("ins", Set.of()),
          Map.entry("s", Set.of()),
          Map.entry("code", Set.of("class")),
          Map.entry("pre", Set.of()),
          Map.entry("a", Set.of("href")),
          Map.entry("blockquote", Set.of("expandable")),
          Map.entry("tg-spoiler", Set.of()),
          Map.entry("tg-time", Set.of("unix", "format")));

  private static final Set<String> CLASSIC_ENTITIES = Set.of("lt", "gt", "amp", "quot");
  private static final Set<String> RICH_ENTITIES =
      Set.of(
          "lt", "gt", "amp", "quot", "apos", "nbsp", "hellip", "mdash", "ndash", "lsquo", "rsquo",
          "ldquo", "rdquo");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "aside",
          "details",
          "summary",
          "table",
          "tr",
          "hr",
          "footer",
          "pre",
          "figure",
          "tg-thinking");
  private static final Set<String> INLINE =
      Set.of(
          "b",
          "i",
          "u",
          "s",
          "code",
          "mark",
          "sub",
          "sup",
          "tg-spoiler",
          "a",
          "th",
          "td",
          "tg-reference",
          "tg-time",
          "cite",
          "br",
          "caption",
          "strong",
          "em");
  private static final Set<String> EMPTY = Set.of("hr", "br");
  private static final int MOST_BLOCKS = 500;
  private static final int DEEPEST = 16;
  private static final int WIDEST = 20;

  private Marks() {}

  /// The text that a reader sees of a classic message.
  ///
  /// @throws Wrong as Telegram would refuse it
  static String classic(String html, int longest) {
    var text = read(html, false);
    if (text.strip().isEmpty()) {
      throw new Wrong("message text is empty");
    }
    if (text.length() > longest) {
      throw new Wrong("message is too long");
    }
    return text;
  }

  /// The text that a reader sees of a rich message.
  static String rich(String html, boolean draft) {
    if (!draft && html.contains("<tg-thinking")) {
      throw new Wrong("tg-thinking is for drafts");
    }
    var text = read(html, true);
    if (text.length() > 32_768) {
      throw new Wrong("RICH_MESSAGE_TOO_LONG");
    }
    return text;
  }

  private static String read(String html, boolean rich) {
    var text = new StringBuilder();
    var open = new ArrayDeque<String>();
    int blocks = 0;
    int cells = 0;
    int at = 0;
    while (at < html.length()) {
      char letter = html.charAt(at);
      if (letter == '&') {
        at = entity(html, at, rich, text);
      } else if (letter != '<') {
        if (letter == '>') {
          throw new Wrong("can't parse entities: bare '>' at byte offset " + at);
        }
        text.append(letter);
        at++;
      } else {
        var tag = TOKEN.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
          throw new Wrong("can't parse entities: unsupported start tag at byte offset " + at);
        }
        var name = tag.group(2);
        if (!tag.group(1).isEmpty()) {
          if (open.isEmpty() || !open.pop().equals(name)) {
            throw new Wrong("can't parse entities: unexpected end tag at byte offset " + at);
          }
        } else {
          allowed(name, tag.group(3), rich, at);
          blocks += BLOCKS.contains(name) && rich ? 1 : 0;
          cells =
              name.equals("tr") ? 0 : name.equals("td") || name.equals("th") ? cells + 1 : cells;
          if (!EMPTY.contains(name) && tag.group(4).isEmpty()) {
            open.push(name);
          }
          if (open.size() > DEEPEST || blocks > MOST_BLOCKS || cells > WIDEST) {
            throw new Wrong("RICH_MESSAGE_TOO_COMPLEX");
          }
        }
        at = tag.end();
      }
    }
    if (!open.isEmpty()) {
      throw new Wrong("can't parse entities: can't find end tag of " + open.peek());
    }
    return text.toString();
  }

  private static int entity(String html, int at, boolean rich, StringBuilder text) {
    var entity = ENTITY.matcher(html).region(at, html.length());
    if (!entity.lookingAt()) {
      throw new Wrong("can't parse entities: bare '&' at byte offset " + at);
    }
    var name = entity.group(1);
    if (!name.startsWith("#") && !(rich ? RICH_ENTITIES : CLASSIC_ENTITIES).contains(name)) {
      throw new Wrong("can't parse entities: unknown &" + name + "; at byte offset " + at);
    }
    text.append(Markup.read(entity.group()));
    return entity.end();
  }

  private static void allowed(String name, String attributes, boolean rich, int at) {
    boolean known =
        rich ? BLOCKS.contains(name) || INLINE.contains(name) : CLASSIC.containsKey(name);
    if (!known) {
      throw new Wrong("can't parse entities: unsupported tag " + name + " at byte offset " + at);
    }
    var attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (!rich && !CLASSIC.getOrDefault(name, Set.of()).contains(attribute.group(1))) {
        throw new Wrong("can't parse entities: attribute " + attribute.group(1));
      }
      var value = Optional.ofNullable(attribute.group(2)).map(Markup::read).orElse("");
      if (attribute.group(1).equals("href")
          && !value.matches("(?:https?|tg)://\\S+|(?:mailto|tel):\\S+|#\\S+")) {
        throw new Wrong("can't parse entities: not an address: " + value);
      }
    }
  }

  /// Telegram refuses the text.
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }
}
