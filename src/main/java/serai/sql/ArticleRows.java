package serai.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.CanonicalUrl;
import serai.domain.DateSource;
import serai.domain.PublicationDate;
import serai.domain.TextKind;

/// Articles as rows.
final class ArticleRows {
  /// The columns that hold what an article says.
  static final String CONTENT =
      "url, outlet, country, title, title_source, author, source_credit, published,"
          + " published_inferred, date_source, lang, text, text_kind";

  private ArticleRows() {}

  static Article read(ResultSet row) throws SQLException {
    return new Article(
        new ArticleId(row.getString("id")),
        row.getString("url"),
        row.getString("outlet"),
        optional(row, "country"),
        row.getString("title"),
        optional(row, "title_source"),
        optional(row, "author"),
        optional(row, "source_credit"),
        published(row),
        optional(row, "date_source").map(ArticleRows::dateSource),
        row.getString("lang"),
        row.getString("text"),
        kind(row.getString("text_kind")));
  }

  /// Fills in every named parameter of a statement that inserts or updates an article.
  static <T extends SqlStatement<T>> T bind(
      T statement, Article article, String origin, Instant now) {
    return statement
        .bind("id", article.id().value())
        .bind("url", article.url())
        .bind("canonical_url", CanonicalUrl.of(article.url()).value())
        .bind("outlet", article.outlet())
        .bind("country", article.country())
        .bind("title", article.title())
        .bind("title_source", article.titleSource())
        .bind("author", article.author())
        .bind("source_credit", article.sourceCredit())
        .bind("published", article.published().map(PublicationDate::value))
        .bind(
            "published_inferred",
            article.published().filter(PublicationDate::inferred).isPresent() ? 1 : 0)
        .bind("date_source", article.dateSource().map(DateSource::label))
        .bind("lang", article.lang())
        .bind("text", article.text())
        .bind("text_kind", article.kind().label())
        .bind("hash", article.hash())
        .bind("origin", origin)
        .bind("now", now.toString());
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<PublicationDate> published(ResultSet row) throws SQLException {
    boolean inferred = row.getBoolean("published_inferred");
    return optional(row, "published").map(value -> new PublicationDate(value, inferred));
  }

  private static DateSource dateSource(String label) {
    return DateSource.of(label)
        .orElseThrow(
            () -> new IllegalStateException("the store holds the date source '" + label + "'"));
  }

  private static TextKind kind(String label) {
    return TextKind.of(label)
        .orElseThrow(
            () -> new IllegalStateException("the store holds the text kind '" + label + "'"));
  }
}
