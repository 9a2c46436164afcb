package serai.domain;

import java.util.Optional;

/// One article as it stands in the store.
///
/// @param url where it was published, exactly as its source gave it
/// @param outlet the outlet's name as the article carries it; [Outlets] knows which names are one
/// @param titleSource where the title was found: `page`, `url`, `derived`, …
/// @param sourceCredit the outlet or agency from which this outlet took the text
/// @param dateSource where the date was found; empty when there is none, or that was never noted
/// @param lang the ISO 639-1 code of the text, `und` when unknown
public record Article(
    ArticleId id,
    String url,
    String outlet,
    Optional<String> country,
    String title,
    Optional<String> titleSource,
    Optional<String> author,
    Optional<String> sourceCredit,
    Optional<PublicationDate> published,
    Optional<DateSource> dateSource,
    String lang,
    String text,
    TextKind kind) {
  public Article {
    if (url.isBlank() || outlet.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("an article needs a url, an outlet and a text");
    }
    if (dateSource.isPresent() && published.isEmpty()) {
      throw new IllegalArgumentException("without a date there is no place where it was found");
    }
  }

  /// The same, now that it is known where its date was found.
  public Article datedBy(DateSource source) {
    return new Article(
        id,
        url,
        outlet,
        country,
        title,
        titleSource,
        author,
        sourceCredit,
        published,
        Optional.of(source),
        lang,
        text,
        kind);
  }

  /// The words of a span, letter for letter.
  public String words(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// Whether readers are shown and told the same; a name that another page spells differently is no
  /// news.
  public boolean saysTheSame(Article other) {
    return text.equals(other.text)
        && title.equals(other.title)
        && published.equals(other.published)
        && kind == other.kind;
  }

  /// A fingerprint of everything the article says: another one means that something changed. Where
  /// the date was found is no part of it: the same date found elsewhere changes nothing.
  public String hash() {
    return Fingerprint.of(
        url,
        outlet,
        country.orElse(""),
        title,
        titleSource.orElse(""),
        author.orElse(""),
        sourceCredit.orElse(""),
        published.map(PublicationDate::value).orElse(""),
        published.map(date -> date.inferred() ? "inferred" : "printed").orElse(""),
        lang,
        text,
        kind.label());
  }
}
