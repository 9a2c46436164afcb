package serai.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import serai.domain.Problem;
import serai.port.Submissions;

/// Files handed in: JSON lines, Markdown, web pages and plain text.
public final class FileSubmissions implements Submissions {
  @Override
  public Delivery open(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new IllegalArgumentException("it is a folder (expected a file)");
      }
      return switch (ending(file)) {
        case "jsonl", "ndjson" -> JsonLines.read(file.toString(), TextFile.read(file));
        case "md", "markdown" -> markdown(file, TextFile.read(file));
        case "html", "htm", "xhtml" -> new Page(TextFile.readPage(file));
        case "txt" -> new Copied(TextFile.read(file));
        default ->
            throw new IllegalArgumentException(
                "its ending is not known (expected .jsonl, .md, .html or .txt)");
      };
    } catch (MarkdownFile.Broken e) {
      return new Unusable(e.problem());
    } catch (IllegalArgumentException e) {
      return new Unusable(new Problem(file.toString(), String.valueOf(e.getMessage())));
    }
  }

  private static Delivery markdown(Path file, String content) {
    if (!MarkdownFile.hasFrontMatter(content)) {
      return new Copied(content);
    }
    var parsed = MarkdownFile.parse(file.toString(), content);
    var warnings =
        parsed.unknown().stream().map(key -> file + ": unknown key '" + key + "', passed over");
    return new Records(List.of(parsed.manuscript()), List.of(), warnings.toList());
  }

  private static String ending(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
