package serai.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import serai.ask.Typed;
import serai.domain.FeedHealth;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Outlet;
import serai.domain.PublicationDate;
import serai.port.Newsstand;
import serai.render.ArticleList;
import serai.render.Block;
import serai.render.Imprints;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// `/sources` and `/outlet`: whose articles there are.
final class Library {
  /// Outlets on one page.
  private static final int ON_A_PAGE = 15;

  /// Articles shown of one outlet.
  private static final int ARTICLES = 5;

  private final Means means;
  private final Seams seams;
  private final Imprints imprints;
  private final ArticleList list;

  Library(Means means, Seams seams, Imprints imprints, ArticleList list) {
    this.means = means;
    this.seams = seams;
    this.imprints = imprints;
    this.list = list;
  }

  /// What there is of one outlet, under all its names.
  private record Stock(String name, int articles, Optional<PublicationDate> newest) {
    Stock with(Newsstand.Holding more) {
      return new Stock(
          name,
          articles + more.articles(),
          newest.isPresent() && more.newest().isPresent()
              ? Optional.of(later(newest.get(), more.newest().get()))
              : newest.or(more::newest));
    }

    private static PublicationDate later(PublicationDate one, PublicationDate other) {
      return one.value().compareTo(other.value()) >= 0 ? one : other;
    }
  }

  Outcome sources(Order order) {
    return order.answer(page(0, order.language()));
  }

  /// A page of the list, the outlets with most articles first.
  ///
  /// @param number from 0; one that is too high is the last one
  Message page(int number, Language language) {
    var feeds = seams.feeds().get();
    var stocks = stocks(feeds.keySet());
    int pages = Math.max(1, (stocks.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int at = Math.clamp(number, 0, pages - 1);
    var phrases = Phrases.in(language);
    int articles = stocks.stream().mapToInt(Stock::articles).sum();
    var title =
        phrases.say("outlets.count", stocks.size())
            + ", "
            + phrases.say("articles.count", articles)
            + (pages > 1 ? " (" + phrases.say("page", at + 1, pages) + ")" : "");
    var rows =
        stocks.stream()
            .skip((long) at * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(stock -> row(stock, feeds, language))
            .toList();
    var head =
        new ArrayList<>(
            List.of(phrases.say("outlet"), phrases.say("articles.head"), phrases.say("newest")));
    if (!feeds.isEmpty()) {
      head.add(phrases.say("feed"));
    }
    return Page.of(
            new Block.Heading(title),
            new Block.Table(head, rows),
            Block.paragraph(phrases.words("outlets.more")))
        .message(pager(at, pages));
  }

  /// What is known of one outlet, and its newest articles.
  Outcome outlet(Order order) {
    var name = Typed.of(order.rest()).text();
    if (name.isEmpty()) {
      return order.say("outlet.which");
    }
    var known = means.outlets().named(name);
    var names = new LinkedHashSet<String>();
    for (var holding : means.newsstand().holdings()) {
      if (means.outlets().witness(holding.outlet()).equals(means.outlets().witness(name))) {
        names.add(holding.outlet());
      }
    }
    if (known.isEmpty() && names.isEmpty()) {
      return order.say("outlet.unknown", name);
    }
    var articles = means.newsstand().newest(names, ARTICLES);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(known.map(Outlet::name).orElseGet(() -> names.iterator().next())));
    known.ifPresent(outlet -> blocks.add(about(outlet, order.language())));
    blocks.add(Block.paragraph(order.phrases().words("outlet.articles", count(names))));
    if (!articles.isEmpty()) {
      blocks.add(list.of(articles, order.language()));
    }
    return order.answer(new Page(blocks).message(List.of()));
  }

  private int count(Set<String> names) {
    return means.newsstand().holdings().stream()
        .filter(holding -> names.contains(holding.outlet()))
        .mapToInt(Newsstand.Holding::articles)
        .sum();
  }

  private Block about(Outlet outlet, Language language) {
    var known = new ArrayList<String>();
    outlet.country().map(country -> imprints.country(country, language)).ifPresent(known::add);
    if (language == Language.ENGLISH) {
      known.add(outlet.kind());
    }
    var ownership = imprints.ownership(outlet.name(), language);
    if (!ownership.isEmpty()) {
      known.add(ownership);
    }
    var words = new ArrayList<Inline>();
    words.add(Inline.text(String.join(", ", known)));
    outlet
        .home()
        .ifPresent(home -> {
          words.add(Inline.own(" — "));
          words.add(new Inline.Link(home, home));
        });
    return new Block.Paragraph(words);
  }

  /// @param asked outlets whose feeds are read: those without an article show that they have none
  private List<Stock> stocks(Set<String> asked) {
    var byWitness = new TreeMap<String, Stock>();
    for (var holding : means.newsstand().holdings()) {
      var witness = means.outlets().witness(holding.outlet());
      var name = means.outlets().named(holding.outlet()).map(Outlet::name).orElse(holding.outlet());
      byWitness.merge(
          witness,
          new Stock(name, holding.articles(), holding.newest()),
          (before, _) -> before.with(holding));
    }
    for (var outlet : means.outlets().all()) {
      if (asked.contains(outlet.id())) {
        byWitness.putIfAbsent(outlet.id(), new Stock(outlet.name(), 0, Optional.empty()));
      }
    }
    return byWitness.values().stream()
        .sorted(Comparator.comparingInt(Stock::articles).reversed().thenComparing(Stock::name))
        .toList();
  }

  private List<List<Inline>> row(Stock stock, Map<String, FeedHealth> feeds, Language language) {
    var cells = new ArrayList<List<Inline>>();
    var ownership = imprints.ownership(stock.name(), language);
    cells.add(
        List.of(
            new Inline.Strong(stock.name()),
            Inline.text(ownership.isEmpty() ? "" : " (" + ownership + ")")));
    cells.add(List.of(Inline.own(Integer.toString(stock.articles()))));
    cells.add(
        List.of(
            Inline.text(
                stock
                    .newest()
                    .map(date -> date.in(language))
                    .orElseGet(
                        () -> stock.articles() == 0 ? "—" : Phrases.in(language).say("undated")))));
    if (!feeds.isEmpty()) {
      cells.add(
          List.copyOf(
              Optional.ofNullable(feeds.get(means.outlets().witness(stock.name())))
                  .map(feed -> FeedWords.of(feed, means.clock().instant(), language))
                  .orElse(List.of(Inline.own("—")))));
    }
    return cells;
  }

  private static List<List<Button>> pager(int at, int pages) {
    var row = new ArrayList<Button>();
    if (at > 0) {
      row.add(Sends.button("◀", new Press.Outlets(at - 1)));
    }
    if (at < pages - 1) {
      row.add(Sends.button("▶", new Press.Outlets(at + 1)));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }
}
