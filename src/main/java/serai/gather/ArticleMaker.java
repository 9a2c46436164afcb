package serai.gather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import serai.domain.Article;
import serai.domain.CanonicalUrl;
import serai.domain.Language;
import serai.domain.Letters;
import serai.domain.Manuscript;
import serai.domain.Outlet;
import serai.domain.TextKind;
import serai.gather.PageData.Dated;
import serai.port.LanguageIdentifier;

/// Makes an article out of a page, of what the feed said about it, and of what is known of its
/// outlet.
final class ArticleMaker {
  /// Letters under which there is no article to speak of.
  private static final int SHORTEST = 80;

  /// The feed's text is taken when the page shows less than this of it: pages that need a script.
  private static final double MOST = 0.6;

  /// Letters that tell a language: a model needs no more, and takes its time for each.
  private static final int TELLING = 600;

  /// What tells where a reader came from, and nothing of the article.
  private static final Pattern TRACKING =
      Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|yclid)=[^&]*(?:&|$)");

  /// Names that sites put where a person's should stand.
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "editors",
          "redaktor",
          "редактор",
          "админ",
          "user",
          "author",
          "автор",
          "staff",
          "webmaster",
          "news",
          "root");

  private final PageExtractor pages;
  private final OutletMentions mentions;
  private final LanguageIdentifier languages;

  ArticleMaker(OutletMentions mentions, LanguageIdentifier languages) {
    this.pages = new PageExtractor(mentions);
    this.mentions = mentions;
    this.languages = languages;
  }

  /// The article on a page.
  ///
  /// @param url where the page lies
  /// @param known finds an article as it was the last time, by its address
  /// @throws IllegalArgumentException in a sentence, when the page shows none
  Article make(
      Outlet outlet,
      String url,
      String html,
      Optional<FeedEntry> entry,
      Function<String, Optional<Article>> known,
      Instant now) {
    var reading = pages.read(html, FeedReader.zone(outlet));
    var address = address(url, reading.data().url());
    var before = known.apply(address);
    var text = text(reading, entry);
    var title =
        reading
            .cleaned()
            .title()
            .filter(found -> !isSite(found, outlet))
            .or(() -> entry.flatMap(FeedEntry::title));
    var publisher = publisher(address, outlet);
    var date = ArticleDate.of(reading, address, entry, before, now);
    var credit =
        reading.credit().or(() -> elsewhere(address, reading.data().url())).map(mentions::known);
    return new Manuscript(
            address,
            before.map(earlier -> earlier.id().value()),
            Optional.of(before.map(Article::url).orElse(address)),
            Optional.of(publisher.name()),
            publisher.country(),
            title.map(PlainText::line),
            Optional.of("page"),
            author(reading, entry).or(() -> before.flatMap(Article::author)),
            credit.filter(name -> !name.equals(publisher.name())),
            date.map(Dated::date),
            date.flatMap(Dated::source),
            Optional.of(language(text, reading, outlet)),
            text,
            Optional.of(TextKind.PAGE))
        .article();
  }

  private String text(PageExtractor.Reading reading, Optional<FeedEntry> entry) {
    var shown = PlainText.of(reading.cleaned().text()).strip();
    var told =
        entry
            .flatMap(FeedEntry::content)
            .map(content ->
                pages.read("<article>" + content + "</article>", ZoneOffset.UTC).cleaned().text())
            .map(text -> PlainText.of(text).strip())
            .orElse("");
    var text = shown.length() < MOST * told.length() ? told : shown;
    if (LineShape.weight(text) < SHORTEST) {
      throw new IllegalArgumentException("the page shows no text");
    }
    return text;
  }

  /// The canonical address that a page names, when it is one of the same site: any other could take
  /// the place of somebody else's article.
  private String address(String url, Optional<String> named) {
    return named
        .filter(canonical -> isSameSite(canonical, url))
        .filter(canonical -> !isHome(canonical) || isHome(url))
        .orElseGet(() -> TRACKING.matcher(url).replaceAll("").replaceFirst("[?&]$", ""));
  }

  private boolean isSameSite(String one, String other) {
    var first = site(one);
    var last = site(other);
    return first.equals(last)
        || PageData.host(one)
            .flatMap(mentions.outlets()::at)
            .filter(outlet ->
                PageData.host(other).flatMap(mentions.outlets()::at).equals(Optional.of(outlet)))
            .isPresent();
  }

  private static String site(String url) {
    return CanonicalUrl.of(url).value().replaceFirst("^(https?://)(?:m\\.)?([^/?]*).*$", "$1$2");
  }

  private static boolean isHome(String url) {
    return CanonicalUrl.of(url).value().indexOf('/', "https://".length()) < 0;
  }

  /// The outlet at whose site the page says it was first.
  private Optional<String> elsewhere(String address, Optional<String> named) {
    return named
        .filter(canonical -> !isSameSite(canonical, address))
        .flatMap(PageData::host)
        .flatMap(mentions.outlets()::at)
        .map(Outlet::name);
  }

  /// A feed may lead to other outlets' pages.
  private Outlet publisher(String address, Outlet outlet) {
    var host = PageData.host(address);
    boolean isOwn = host.map(outlet.hosts()::contains).orElse(false);
    return isOwn ? outlet : host.flatMap(mentions.outlets()::at).orElse(outlet);
  }

  private boolean isSite(String title, Outlet outlet) {
    return mentions.outlets().named(title).filter(outlet::equals).isPresent();
  }

  private static Optional<String> author(PageExtractor.Reading reading, Optional<FeedEntry> entry) {
    return reading
        .data()
        .author()
        .filter(ArticleMaker::isSomebody)
        .or(() -> reading.cleaned().author().filter(ArticleMaker::isSomebody))
        .or(() -> entry.flatMap(FeedEntry::author).filter(ArticleMaker::isSomebody));
  }

  private static boolean isSomebody(String name) {
    return !NOBODY.contains(Letters.fold(name).strip())
        && name.indexOf('@') < 0
        && TextCleaner.isName(name);
  }

  /// What the text looks like, unless the outlet does not write in that language and the page
  /// claims one in which it does. A claim that the text's small words bear out needs no model,
  /// which takes its time.
  private String language(String text, PageExtractor.Reading reading, Outlet outlet) {
    var head = text.substring(0, Math.min(text.length(), TELLING));
    var claimed = reading.data().lang().filter(outlet.languages()::contains);
    if (claimed.isPresent() && languages.identify(head).map(Language::code).equals(claimed)) {
      return claimed.get();
    }
    var told = languages.code(head);
    return claimed.filter(_ -> !outlet.languages().contains(told)).orElse(told);
  }
}
