package serai.domain;

import java.util.Optional;

/// An article as it is handed in: all that its source says about it, and nothing filled in yet.
///
/// @param where the file, and the line where there is one
/// @param dateSource where the date was found
/// @param lang the ISO 639-1 code of the text
public record Manuscript(
    String where,
    Optional<String> id,
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> country,
    Optional<String> title,
    Optional<String> titleSource,
    Optional<String> author,
    Optional<String> sourceCredit,
    Optional<PublicationDate> published,
    Optional<DateSource> dateSource,
    Optional<String> lang,
    String text,
    Optional<TextKind> kind) {

  /// The article, as complete as it is: the id from its URL, a headline from its text and an
  /// unknown language where these are missing.
  ///
  /// @throws IllegalArgumentException naming what is missing and cannot be made up
  public Article article() {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text is empty");
    }
    var address = url.orElseThrow(() -> new IllegalArgumentException("'url' is missing"));
    return new Article(
        id.map(ArticleId::new).orElseGet(() -> CanonicalUrl.of(address).id()),
        address,
        outlet.orElseThrow(() -> new IllegalArgumentException("'outlet' is missing")),
        country,
        title.orElseGet(() -> Headline.of(text)),
        title.isPresent() ? titleSource : Optional.of("derived"),
        author,
        sourceCredit,
        published,
        dateSource.filter(_ -> published.isPresent()),
        lang.orElse("und"),
        text,
        kind.orElse(TextKind.PAGE));
  }
}
