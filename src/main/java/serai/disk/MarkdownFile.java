package serai.disk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import serai.domain.Article;
import serai.domain.DateSource;
import serai.domain.Manuscript;
import serai.domain.Problem;
import serai.domain.PublicationDate;

/// One article as a Markdown file: its particulars between two lines `---`, an empty line, the text
/// and the end of the last line.
public final class MarkdownFile {
  private static final String FENCE = "---";

  /// Values that mean themselves in YAML without quotation marks.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}][\\p{L}\\p{M}\\p{N} .()/:;=?&%+_~’‘・ー!-]*|https?://[\\p{L}\\p{N}\\p{Punct}]+");

  private static final Pattern NEEDS_QUOTES =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|.*(: | #|:$| $).*");

  private static final Set<String> KEYS =
      ManuscriptFields.KEYS.stream().filter(key -> !key.equals("text")).collect(Collectors.toSet());

  private MarkdownFile() {}

  /// Whether a text begins as the particulars of an article do.
  static boolean hasFrontMatter(String content) {
    return content
        .lines()
        .findFirst()
        .filter(line -> line.stripTrailing().equals(FENCE))
        .isPresent();
  }

  /// The article of a file's content, all of whose keys are known.
  ///
  /// @param where the file, for messages
  /// @throws Broken naming file, line and reason
  static Manuscript read(String where, String content) {
    var parsed = parse(where, content);
    for (var key : parsed.unknown()) {
      throw new Broken(where, line(content, key), "unknown key '" + key + "'");
    }
    return parsed.manuscript();
  }

  /// The article of a file's content, and the keys in it that say nothing to us.
  ///
  /// @param where the file, for messages
  /// @throws Broken naming file, line and reason
  static Parsed parse(String where, String content) {
    var even = content.startsWith("---\r\n") ? content.replace("\r\n", "\n") : content;
    int end = closing(where, even);
    var header = even.substring(FENCE.length() + 1, end);
    var text = even.substring(Math.min(even.length(), end + FENCE.length() + 1));
    try {
      var values = FlatFields.yaml(header, KEYS);
      var unknown = values.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
      var manuscript =
          new ManuscriptFields(values)
              .manuscript(where, withoutMargins(text), DateSource.FRONT_MATTER);
      return new Parsed(manuscript, unknown);
    } catch (FlatFields.Unreadable e) {
      throw new Broken(where, e.line() + 1, String.valueOf(e.getMessage()), e);
    } catch (ManuscriptFields.BadValue e) {
      throw new Broken(where, line(even, e.key()), String.valueOf(e.getMessage()), e);
    }
  }

  /// The content of the file for an article; reading it gives the article again.
  public static String write(Article article) {
    var header = new LinkedHashMap<String, String>();
    header.put("id", scalar(article.id().value()));
    header.put("url", scalar(article.url()));
    header.put("outlet", scalar(article.outlet()));
    put(header, "country", article.country());
    header.put("title", quoted(article.title()));
    put(header, "title_source", article.titleSource());
    put(header, "author", article.author());
    article.published().ifPresent(date -> put(header, date));
    header.put("lang", scalar(article.lang()));
    put(header, "source_credit", article.sourceCredit());
    header.put("text_kind", scalar(article.kind().label()));
    var content = new StringBuilder(FENCE).append('\n');
    header.forEach((key, value) -> content.append(key).append(": ").append(value).append('\n'));
    return content.append(FENCE).append("\n\n").append(article.text()).append('\n').toString();
  }

  private static int closing(String where, String content) {
    int fence = content.startsWith(FENCE + "\n") ? content.indexOf("\n" + FENCE, 3) : -1;
    while (fence >= 0 && !endsLine(content, fence + 1 + FENCE.length())) {
      fence = content.indexOf("\n" + FENCE, fence + 1);
    }
    if (fence < 0) {
      throw new Broken(where, 1, "the particulars must stand between two lines '---'");
    }
    return fence + 1;
  }

  private static boolean endsLine(String content, int at) {
    return at >= content.length() || content.charAt(at) == '\n';
  }

  private static String withoutMargins(String text) {
    var start = text.startsWith("\n") ? text.substring(1) : text;
    return start.endsWith("\n") ? start.substring(0, start.length() - 1) : start;
  }

  private static int line(String content, String key) {
    var lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*")) {
        return i + 1;
      }
    }
    return 1;
  }

  private static void put(Map<String, String> header, String key, Optional<String> value) {
    value.ifPresent(present -> header.put(key, scalar(present)));
  }

  private static void put(Map<String, String> header, PublicationDate date) {
    header.put(date.inferred() ? "published_inferred" : "published", quoted(date.value()));
    header.put("precision", date.precision().name().toLowerCase(Locale.ROOT));
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() && !NEEDS_QUOTES.matcher(value).matches()
        ? value
        : quoted(value);
  }

  private static String quoted(String value) {
    var quoted = new StringBuilder("\"");
    value
        .chars()
        .forEach(letter -> {
          switch (letter) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            default -> {
              boolean shown =
                  !Character.isISOControl(letter)
                      && letter != 0xFEFF
                      && letter != 0x2028
                      && letter != 0x2029;
              quoted.append(shown ? String.valueOf((char) letter) : "\\u%04x".formatted(letter));
            }
          }
        });
    return quoted.append('"').toString();
  }

  /// What a file holds.
  ///
  /// @param unknown keys that are not ours, in order
  record Parsed(Manuscript manuscript, List<String> unknown) {}

  /// A file that is no article.
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Broken(String where, int line, String reason) {
      super(where + ", line " + line + ": " + reason);
      problem = new Problem(where + ", line " + line, reason);
    }

    Broken(String where, int line, String reason, Exception cause) {
      super(where + ", line " + line + ": " + reason, cause);
      problem = new Problem(where + ", line " + line, reason);
    }

    Problem problem() {
      return problem;
    }
  }
}
