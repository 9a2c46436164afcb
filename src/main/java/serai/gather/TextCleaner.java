package serai.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import serai.domain.Letters;
import serai.domain.PublicationDate;
import serai.gather.Boilerplate.Use;

/// Takes an article out of the lines of a page as they were copied: headline, author, date and
/// credit where they show, the text without what stood around it. Nothing is added.
final class TextCleaner {
  /// A line that repeats the headline and adds little is furniture.
  private static final double MOSTLY = 0.4;

  private static final int SHORTEST_TITLE = 20;
  private static final int SHORTEST_PROSE = 40;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAME_WORDS = 8;

  private final List<String> furniture = new ArrayList<>();
  private Optional<String> title;
  private Optional<String> author = Optional.empty();
  private Optional<String> credit = Optional.empty();
  private Optional<PublicationDate> published = Optional.empty();

  private TextCleaner(Optional<String> title) {
    this.title = title;
  }

  /// The article in a text; the title when it is known from elsewhere.
  static Cleaned clean(String text, Optional<String> title) {
    return new TextCleaner(title).clean(PlainText.of(text));
  }

  private Cleaned clean(String text) {
    var all = text.lines().map(PlainText::line).toList();
    var lines = PageRest.without(all, furniture::add);
    title = title.or(() -> TitleLine.find(lines, TextCleaner::isAside));
    int start = bodyStart(lines);
    var body = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isHead = i < start;
      if (line.isEmpty()) {
        body.add(line);
      } else if (isParticular(line, isHead)
          || isAside(line)
          || repeatsTitle(line)
          || (isHead && isLabel(line))) {
        furniture.add(line);
      } else {
        body.add(line);
      }
    }
    sign(body);
    return new Cleaned(title, author, published, credit, join(body), furniture);
  }

  /// A name alone under the text is its author's, as agencies have it.
  private void sign(List<String> body) {
    while (!body.isEmpty() && body.getLast().isEmpty()) {
      body.removeLast();
    }
    if (body.size() > 1 && author.isEmpty() && LineShape.isSignature(body.getLast())) {
      author = Optional.of(body.removeLast());
    }
  }

  private int bodyStart(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (LineShape.isParagraph(lines.get(i)) && !repeatsTitle(lines.get(i))) {
        return i;
      }
    }
    return lines.size();
  }

  /// Lines that say something about the article: read, and not part of its text.
  private boolean isParticular(String line, boolean isHead) {
    var dated = Boilerplate.afterWords(Use.PUBLISHED, line).flatMap(PrintedDate::line);
    if (dated.isEmpty() && isHead && !repeatsTitle(line)) {
      dated = PrintedDate.line(line).filter(date -> !LineShape.endsSentence(line));
    }
    var source = Boilerplate.after(Use.SOURCE, line).filter(TextCleaner::isName);
    var name =
        Boilerplate.afterWords(Use.BYLINE, line)
            .filter(after -> isHead || Boilerplate.after(Use.BYLINE, line).isPresent())
            .filter(TextCleaner::isName);
    published = published.or(keep(dated));
    credit = credit.or(keep(source.map(TextCleaner::withoutStop)));
    author = author.or(keep(name.map(TextCleaner::onlyName)));
    return dated.isPresent() || source.isPresent() || name.isPresent();
  }

  private static <T> Supplier<Optional<T>> keep(Optional<T> found) {
    return () -> found;
  }

  private static boolean isAside(String line) {
    return Boilerplate.is(Use.ALONE, line)
        || Boilerplate.is(Use.HEADING, line)
        || Boilerplate.starts(Use.START, line)
        || LineShape.isPictureCredit(line)
        || LineShape.isRelativeDate(line)
        || LineShape.isFurniture(line);
  }

  private boolean repeatsTitle(String line) {
    if (title.isEmpty() || line.length() * MOSTLY > title.get().length() + SHORTEST_PROSE) {
      return false;
    }
    var folded = Letters.fold(TitleLine.HASHES.matcher(line).replaceFirst("")).strip();
    var known = Letters.fold(title.get()).strip();
    return folded.equals(known)
        || (known.length() > SHORTEST_TITLE
            && folded.contains(known)
            && known.length() > MOSTLY * folded.length()
            && !LineShape.endsSentence(line));
  }

  /// Short lines before the text that are neither headline nor prose: sections, places, ways.
  private static boolean isLabel(String line) {
    return LineShape.isCapitals(line)
        || LineShape.isTrail(line)
        || (line.length() < SHORTEST_PROSE && !LineShape.endsSentence(line));
  }

  static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.split("\\s+").length <= MOST_NAME_WORDS;
  }

  private static String onlyName(String text) {
    return text.replaceFirst("\\s*[|•·].*$", "").replaceFirst("[,.]$", "").strip();
  }

  private static String withoutStop(String text) {
    return text.replaceFirst("[.。]$", "");
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
  }

  /// What was found.
  ///
  /// @param furniture the lines that were left out
  record Cleaned(
      Optional<String> title,
      Optional<String> author,
      Optional<PublicationDate> published,
      Optional<String> credit,
      String text,
      List<String> furniture) {}
}
