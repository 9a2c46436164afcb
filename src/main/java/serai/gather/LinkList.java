package serai.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// The links on a page that a CSS selector points to, or that lie in what it points to: for outlets
/// without a feed.
final class LinkList {
  private LinkList() {}

  static FeedDocument read(String html, String url, String selector) {
    var titles = new LinkedHashMap<String, String>();
    for (var element : selected(html, url, selector)) {
      for (var link : element.nameIs("a") ? List.of(element) : element.select("a[href]")) {
        var address = link.absUrl("href");
        if (!address.isEmpty()) {
          titles.merge(
              address, PlainText.line(link.text()), (a, b) -> a.length() >= b.length() ? a : b);
        }
      }
    }
    if (titles.isEmpty()) {
      throw new IllegalArgumentException(
          "the selector '" + selector + "' finds no link on the page any more");
    }
    return FeedDocument.of(
        titles.entrySet().stream().map(link -> entry(link.getKey(), link.getValue())).toList());
  }

  private static List<Element> selected(String html, String url, String selector) {
    try {
      return Jsoup.parse(html, url).select(selector);
    } catch (Selector.SelectorParseException e) {
      throw new IllegalArgumentException("'" + selector + "' is no CSS selector", e);
    }
  }

  /// A title in a list may be cut, and dates in it are counted from today: the page knows better.
  private static FeedEntry entry(String url, String title) {
    return new FeedEntry(
        url,
        Optional.of(title).filter(text -> !text.isEmpty()),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
