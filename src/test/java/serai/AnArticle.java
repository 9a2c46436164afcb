package serai;

import java.util.Optional;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.PublicationDate;
import serai.domain.TextKind;

/// An article made up for a test. What a test does not say of it is the same everywhere: The
/// Courier in English, undated, credited to nobody, its own words.
public record AnArticle(
    String id,
    String url,
    String outlet,
    String title,
    Optional<String> credit,
    Optional<PublicationDate> published,
    String lang,
    String text,
    TextKind kind) {
  /// An article of nothing but words; the id is also the last part of its address.
  public static AnArticle of(String id, String text) {
    return new AnArticle(
        id,
        "https://news.example/" + id,
        "The Courier",
        "A headline",
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        TextKind.PAGE);
  }

  public AnArticle at(String address) {
    return new AnArticle(id, address, outlet, title, credit, published, lang, text, kind);
  }

  public AnArticle by(String name) {
    return new AnArticle(id, url, name, title, credit, published, lang, text, kind);
  }

  public AnArticle titled(String headline) {
    return new AnArticle(id, url, outlet, headline, credit, published, lang, text, kind);
  }

  public AnArticle creditedTo(Optional<String> source) {
    return new AnArticle(id, url, outlet, title, source, published, lang, text, kind);
  }

  /// The same, with a date as it would be printed: a year, a month (`2025-12`) or a day.
  public AnArticle dated(String date) {
    return dated(Optional.of(date));
  }

  public AnArticle dated(Optional<String> date) {
    var printed = date.map(value -> new PublicationDate(value, false));
    return new AnArticle(id, url, outlet, title, credit, printed, lang, text, kind);
  }

  public AnArticle in(String language) {
    return new AnArticle(id, url, outlet, title, credit, published, language, text, kind);
  }

  public AnArticle as(TextKind of) {
    return new AnArticle(id, url, outlet, title, credit, published, lang, text, of);
  }

  public Article article() {
    return new Article(
        new ArticleId(id),
        url,
        outlet,
        Optional.empty(),
        title,
        Optional.of("page"),
        Optional.empty(),
        credit,
        published,
        Optional.empty(),
        lang,
        text,
        kind);
  }
}
