package serai.gather;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import serai.domain.DateSource;
import serai.domain.Manuscript;
import serai.domain.Outlet;
import serai.domain.TextKind;
import serai.gather.PageData.Dated;

/// Reads the article on a web page.
final class PageExtractor {
  /// Between a headline and the name of the site in a page's title.
  private static final Pattern SITE = Pattern.compile("\\s+[|–—-]\\s+|\\s*[｜：]\\s*|\\s[:·•]\\s");

  /// A heading of fewer letters may name a section.
  private static final int SHORTEST = 15;

  private final OutletMentions mentions;

  PageExtractor(OutletMentions mentions) {
    this.mentions = mentions;
  }

  /// What a page says about its article in its head, and what it shows.
  ///
  /// @param cleaned the text without what stands around it; the headline is the page's
  record Reading(PageData data, TextCleaner.Cleaned cleaned, Optional<String> credit) {}

  /// Reads a page.
  ///
  /// @param zone where its outlet counts its days
  Reading read(String html, ZoneId zone) {
    var page = Jsoup.parse(html);
    var data = PageData.of(page, zone);
    var title = title(page, data);
    var cleaned = TextCleaner.clean(String.join("\n\n", PageText.paragraphs(page)), title);
    return new Reading(
        data,
        cleaned,
        cleaned.credit().map(mentions::known).or(() -> mentions.credit(cleaned.text())));
  }

  /// The article on a page, with what the page says about it in its head and shows in its text.
  Manuscript read(String where, String html) {
    var reading = read(html, ZoneOffset.UTC);
    var data = reading.data();
    var cleaned = reading.cleaned();
    var headline = cleaned.title();
    var outlet = outlet(data).or(() -> shown(cleaned));
    var date =
        data.published()
            .or(() -> cleaned.published().map(day -> new Dated(day, DateSource.VISIBLE_TEXT)));
    return new Manuscript(
        where,
        Optional.empty(),
        data.url(),
        outlet,
        Optional.empty(),
        headline,
        headline.map(found -> "page"),
        data.author().or(cleaned::author),
        reading.credit().filter(name -> outlet.filter(name::equals).isEmpty()),
        date.map(Dated::date),
        date.flatMap(Dated::source),
        data.lang(),
        cleaned.text(),
        Optional.of(TextKind.PAGE));
  }

  private Optional<String> shown(TextCleaner.Cleaned cleaned) {
    return mentions.publisher(cleaned.text(), cleaned.furniture()).map(Outlet::name);
  }

  /// The address tells best whose page it is; a name that the page gives itself comes next.
  private Optional<String> outlet(PageData data) {
    return data.url()
        .flatMap(PageData::host)
        .flatMap(mentions.outlets()::at)
        .map(Outlet::name)
        .or(() -> data.site().map(mentions::known));
  }

  private Optional<String> title(Document page, PageData data) {
    var headings = page.select("article h1, main h1, h1").eachText();
    return data.title()
        .or(() ->
            headings.stream().map(PlainText::line).filter(text -> !text.isEmpty()).findFirst())
        .or(() -> named(page))
        .map(title -> withoutSite(title, data.site()));
  }

  /// The page's name, or the heading on it that its name repeats among other words.
  private static Optional<String> named(Document page) {
    var name = PlainText.line(page.title());
    return page.select("h2, h3").eachText().stream()
        .map(PlainText::line)
        .filter(heading -> heading.length() >= SHORTEST && name.contains(heading))
        .findFirst()
        .or(() -> Optional.of(name).filter(text -> !text.isEmpty()));
  }

  private String withoutSite(String title, Optional<String> site) {
    var parts = List.of(SITE.split(title));
    var last = parts.getLast();
    boolean isSite =
        parts.size() > 1
            && (site.filter(last::equalsIgnoreCase).isPresent()
                || mentions.outlets().named(last).isPresent());
    return isSite
        ? title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|｜：–—:·•-]+$", "")
        : title;
  }
}
