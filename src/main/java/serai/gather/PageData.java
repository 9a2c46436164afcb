package serai.gather;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import serai.domain.DateSource;
import serai.domain.PublicationDate;

/// What a page says about its article for machines: JSON-LD, Open Graph and other entries of its
/// head.
record PageData(
    Optional<String> url,
    Optional<String> title,
    Optional<String> site,
    Optional<String> author,
    List<Dated> dates,
    Optional<String> lang) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Posting|Report)$");
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu),\\s[^,]*\\b(?:staff|correspondent|reporter|writer|editor|journalist|desk|bureau|корреспондент|редактор|журналист|обозреватель)\\b[^,]*$");
  private static final int LONGEST_NAME = 100;

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datePublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "date");

  /// @param zone where the page's outlet counts its days
  static PageData of(Document page, ZoneId zone) {
    var metas = metas(page);
    var article = article(page);
    var near = NearHeadline.of(page);
    return new PageData(
        first(
                List.of(
                    () -> attribute(page, "link[rel=canonical]", "href"),
                    () -> meta(metas, "og:url"),
                    () -> text(article.path("url")),
                    () -> text(article.path("mainEntityOfPage").path("@id"))))
            .filter(url -> host(url).isPresent()),
        first(
            List.of(
                () -> text(article.path("headline")),
                () -> meta(metas, "og:title"),
                () -> meta(metas, "twitter:title"))),
        first(
                List.of(
                    () -> text(one(article.path("publisher")).path("name")),
                    () -> meta(metas, "og:site_name"),
                    () -> meta(metas, "application-name")))
            .filter(PageData::isName),
        first(
                List.of(
                    () -> names(article.path("author")),
                    () -> meta(metas, "author"),
                    () -> meta(metas, "article:author"),
                    () -> shown(page, "[itemprop=author], [rel=author], .byline, .author-name"),
                    near::author,
                    () -> NearHeadline.signed(page)))
            .map(PageData::withoutOffice)
            .filter(PageData::isName),
        dates(page, metas, article, near, zone),
        attribute(page, "html", "lang")
            .map(code -> code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
            .filter(code -> CODE.matcher(code).matches()));
  }

  /// The host of a web address.
  static Optional<String> host(String url) {
    try {
      var address = URI.create(url.strip());
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return isWeb ? Optional.ofNullable(address.getHost()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The date that the page gives itself for machines, the surest first.
  Optional<Dated> published() {
    return dates.stream().findFirst();
  }

  private static List<Dated> dates(
      Document page, Map<String, String> metas, JsonNode article, NearHeadline near, ZoneId zone) {
    var dates = new ArrayList<Dated>();
    BiConsumer<DateSource, Optional<String>> add =
        (source, text) ->
            text.flatMap(printed -> MachineDate.of(printed, zone))
                .ifPresent(date -> dates.add(new Dated(date, source)));
    add.accept(DateSource.STRUCTURED_DATA, text(article.path("datePublished")));
    add.accept(DateSource.STRUCTURED_DATA, attribute(page, "[itemprop=datePublished]", "content"));
    add.accept(DateSource.STRUCTURED_DATA, attribute(page, "[itemprop=datePublished]", "datetime"));
    for (var name : DATES) {
      add.accept(DateSource.META, meta(metas, name));
    }
    add.accept(
        DateSource.VISIBLE_TEXT,
        attribute(page, "article time[datetime], main time[datetime]", "datetime"));
    near.published().ifPresent(date -> dates.add(new Dated(date, DateSource.VISIBLE_TEXT)));
    add.accept(DateSource.VISIBLE_TEXT, attribute(page, "time[datetime]", "datetime"));
    add.accept(DateSource.VISIBLE_TEXT, shown(page, "[itemprop=datePublished], time"));
    return dates;
  }

  /// A date, and where it was found.
  ///
  /// @param source empty when an earlier reading did not note it
  record Dated(PublicationDate date, Optional<DateSource> source) {
    Dated(PublicationDate date, DateSource source) {
      this(date, Optional.of(source));
    }
  }

  private static JsonNode article(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .flatMap(script -> json(script.data()).stream())
        .flatMap(root -> flat(root).stream())
        .filter(node -> types(node).anyMatch(type -> ARTICLE.matcher(type).matches()))
        .findFirst()
        .orElseGet(JSON::missingNode);
  }

  /// A page may hold broken data beside a sound text: then its text has to do.
  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static List<JsonNode> flat(JsonNode root) {
    var nodes = new ArrayList<JsonNode>();
    for (var node : root.isArray() ? root : List.of(root)) {
      nodes.add(node);
      node.path("@graph").forEach(nodes::add);
    }
    return nodes;
  }

  private static Stream<String> types(JsonNode node) {
    var type = node.path("@type");
    return type.isArray() ? type.valueStream().map(JsonNode::asText) : Stream.of(type.asText());
  }

  private static JsonNode one(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  private static Optional<String> names(JsonNode authors) {
    var names = new ArrayList<String>();
    for (var author : authors.isArray() ? authors : List.of(authors)) {
      text(author.isTextual() ? author : author.path("name")).ifPresent(names::add);
    }
    return Optional.of(String.join(", ", names)).filter(text -> !text.isEmpty());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? clean(node.asText()) : Optional.empty();
  }

  /// The entries of the head, the first of each name; names in small letters.
  private static Map<String, String> metas(Document page) {
    var metas = new HashMap<String, String>();
    for (var meta : page.select("meta")) {
      clean(meta.attr("content"))
          .ifPresent(content ->
              Stream.of("property", "name", "itemprop")
                  .map(key -> meta.attr(key).toLowerCase(Locale.ROOT))
                  .filter(name -> !name.isEmpty())
                  .forEach(name -> metas.putIfAbsent(name, content)));
    }
    return metas;
  }

  private static Optional<String> meta(Map<String, String> metas, String name) {
    return Optional.ofNullable(metas.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> attribute(Document page, String query, String key) {
    return page.select(query).stream()
        .map(element -> clean(element.attr(key)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> shown(Document page, String query) {
    return page.select(query).stream()
        .map(element -> clean(element.text()))
        .flatMap(Optional::stream)
        .map(text -> Boilerplate.afterWords(Boilerplate.Use.BYLINE, text).orElse(text))
        .findFirst();
  }

  private static Optional<String> first(List<Supplier<Optional<String>>> places) {
    return places.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> clean(String text) {
    return Optional.of(PlainText.line(text)).filter(line -> !line.isEmpty());
  }

  /// A name without what its bearer is at the outlet.
  private static String withoutOffice(String name) {
    return OFFICE.matcher(name).replaceFirst("");
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && host(text).isEmpty();
  }
}
