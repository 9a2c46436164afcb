package serai.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import serai.domain.PublicationDate;
import serai.gather.Boilerplate.Use;

/// The short lines around a page's headline, where it shows its date and whose work it is.
record NearHeadline(Optional<String> author, Optional<PublicationDate> published) {
  /// Elements before and after the headline that are looked at.
  private static final int BEFORE = 12;

  private static final int AFTER = 60;
  private static final int LONGEST = 120;

  private static final Pattern BY =
      Pattern.compile(
          "(?i)^(?:submitted |posted |published |written |reported )?by:?\\s+(\\p{L}.{1,60}?)(?:\\s+on\\s+.*|\\s*[|•·,–—].*)?$");
  private static final Pattern AUTHOR =
      Pattern.compile("(?:^|[\\s_-])(?:author|byline|writer|reporter|avtor|muallif)(?:$|[\\s_-])");
  private static final String ELSEWHERE =
      "nav, aside, footer, [class*=related], [class*=popular], [class*=similar], [class*=sidebar]";

  static NearHeadline of(Document page) {
    var author = Optional.<String>empty();
    var published = Optional.<PublicationDate>empty();
    for (var element : around(page)) {
      var line = PlainText.line(element.text());
      if (line.isEmpty() || line.length() > LONGEST) {
        continue;
      }
      author = author.or(() -> author(element, line));
      published =
          published.or(
              () -> PrintedDate.line(Boilerplate.afterWords(Use.PUBLISHED, line).orElse(line)));
    }
    return new NearHeadline(author, published);
  }

  /// Whose work it is by an element that says so in its name, wherever it stands.
  static Optional<String> signed(Document page) {
    return page.select("[class*=author], [class*=byline], [id*=author]").stream()
        .filter(element -> element.closest(ELSEWHERE + ", [class*=comment]") == null)
        .map(element -> PlainText.line(element.text()))
        .filter(line -> line.length() <= LONGEST)
        .flatMap(line -> Boilerplate.after(Use.BYLINE, line).stream())
        .filter(TextCleaner::isName)
        .findFirst();
  }

  private static List<Element> around(Document page) {
    var headline = page.selectFirst("h1");
    if (headline == null) {
      headline = page.selectFirst("h2, h3");
    }
    var all = page.body().select("*");
    int at = headline == null ? -1 : all.indexOf(headline);
    if (headline == null || at < 0) {
      return List.of();
    }
    var around = new ArrayList<Element>();
    for (int i = at + 1; i < Math.min(all.size(), at + AFTER); i++) {
      var element = all.get(i);
      if (LineShape.isParagraph(PlainText.line(element.ownText()))) {
        break;
      }
      add(around, element);
    }
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      add(around, all.get(i));
    }
    return around;
  }

  /// Lines alone: what holds a paragraph or stands in a list of other articles says nothing.
  private static void add(List<Element> around, Element element) {
    if (!element.ownText().isBlank() && element.closest(ELSEWHERE) == null) {
      around.add(element);
    }
  }

  private static Optional<String> author(Element element, String line) {
    var by = BY.matcher(line);
    if (by.matches()) {
      return Optional.of(by.group(1).strip()).filter(TextCleaner::isName);
    }
    var named = Boilerplate.afterWords(Use.BYLINE, line).filter(TextCleaner::isName);
    if (named.isPresent()) {
      return named;
    }
    var role = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return AUTHOR.matcher(role).find() && PrintedDate.in(line).isEmpty()
        ? Optional.of(line.replaceFirst("\\s*[|•·,].*$", "")).filter(TextCleaner::isName)
        : Optional.empty();
  }
}
