package serai.gather;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The paragraphs of a web page that belong to its article: where the prose is and the links are
/// not.
final class PageText {
  private static final String NEVER =
      "script, style, noscript, template, nav, aside, footer, form, button, select, iframe, svg,"
          + " figure, figcaption, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=search]";

  private static final Pattern AROUND =
      Pattern.compile(
          "(?:^|[\\s_-])(?:share|sharing|social|related|recommend(?:ed|ations)?|newsletter|subscribe|"
              + "subscription|comments?|breadcrumbs?|advert\\w*|ads?|banner|promo|popular|trending|"
              + "sidebar|cookies?|tags|paywall|pagination|caption|paid|notice|membership|registration|"
              + "similar|follow|copyright|bio|sns|ranking|keywords?|outbrain|taboola)(?:$|[\\s_-])");

  /// Between the words of a name such as `relatedPosts`.
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "tr",
          "td",
          "th",
          "header",
          "address",
          "center",
          "details",
          "summary",
          "hr");

  private static final double MOSTLY_LINKS = 0.5;
  private static final int SENTENCE = 60;

  /// An element as good as this holds the whole article, not a part.
  private static final double NEARLY_ALL = 0.8;

  private static final Set<String> WHOLE = Set.of("body", "main", "article");

  private final Document page;
  private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();

  private PageText(Document page) {
    this.page = page;
  }

  /// The paragraphs, in order. The page is changed on the way.
  static List<String> paragraphs(Document page) {
    return new PageText(page).paragraphs();
  }

  private List<String> paragraphs() {
    page.select(NEVER).remove();
    count();
    page.body().select("*").stream().filter(this::isAround).toList().forEach(Node::remove);
    count();
    var paragraphs = new ArrayList<String>();
    var line = new StringBuilder();
    collect(body(), line, paragraphs);
    flush(line, paragraphs);
    return paragraphs;
  }

  private boolean isAround(Element element) {
    var names = HUMP.matcher(element.id() + " " + element.className()).replaceAll("-");
    var name = names.toLowerCase(Locale.ROOT);
    return !WHOLE.contains(element.normalName())
        && AROUND.matcher(name).find()
        && prose(element) * 2 < prose(page.body());
  }

  private Element body() {
    int whole = prose(page.body());
    return page.select("[itemprop=articleBody], article, main, [role=main]").stream()
        .filter(element -> prose(element) * 2 > whole)
        .min(Comparator.comparingInt(this::prose))
        .orElseGet(() -> nearest(whole));
  }

  /// The innermost element with nearly all prose of the page.
  private Element nearest(int whole) {
    return page.body().select("div, section, td, body").stream()
        .filter(element -> prose(element) >= NEARLY_ALL * whole)
        .reduce((outer, inner) -> whole == 0 ? outer : inner)
        .orElse(page.body());
  }

  private static int size(Element element) {
    return element.text().length();
  }

  /// Letters in long paragraphs outside of links.
  private int prose(Element element) {
    return prose.getOrDefault(element, 0);
  }

  /// Counts the letters of every element from those in it.
  private void count() {
    prose.clear();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              int own = isBlock(element) ? own(element) : 0;
              prose.merge(element, own >= SENTENCE ? own : 0, Integer::sum);
              var parent = element.parent();
              if (parent != null) {
                prose.merge(parent, prose(element), Integer::sum);
              }
            }
          }
        },
        page.body());
  }

  /// Letters of a block itself, without those of the blocks in it and of links; those of Japanese
  /// count twice.
  private static int own(Element block) {
    int letters = 0;
    for (var child : block.childNodes()) {
      if (child instanceof TextNode text) {
        letters += LineShape.weight(text.text().strip());
      } else if (child instanceof Element inline && !isBlock(inline) && !inline.nameIs("a")) {
        letters += LineShape.weight(inline.text());
      }
    }
    return letters;
  }

  private static void collect(Element element, StringBuilder line, List<String> paragraphs) {
    for (var child : element.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text.text());
      } else if (child instanceof Element inner && inner.nameIs("br")) {
        flush(line, paragraphs);
      } else if (child instanceof Element inner && isBlock(inner)) {
        flush(line, paragraphs);
        if (!isLinks(inner)) {
          collect(inner, line.append(inner.nameIs("li") ? "- " : ""), paragraphs);
          flush(line, paragraphs);
        }
      } else if (child instanceof Element inner) {
        collect(inner, line, paragraphs);
      }
    }
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /// Lists and boxes of links. A heading may be one link.
  private static boolean isLinks(Element block) {
    int links = block.select("a").stream().mapToInt(PageText::size).sum();
    boolean isHeading = block.normalName().matches("h[1-6]");
    return links > MOSTLY_LINKS * size(block) && links > 0 && !isHeading;
  }

  private static void flush(StringBuilder line, List<String> paragraphs) {
    var text = PlainText.line(line.toString());
    if (!text.isEmpty() && !text.equals("-")) {
      paragraphs.add(text);
    }
    line.setLength(0);
  }
}
