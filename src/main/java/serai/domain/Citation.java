package serai.domain;

/// Words of one article that stand behind a claim.
///
/// @param span where they stand in the article's text
/// @param quote the words, letter for letter
public record Citation(Article article, Span span, String quote) {
  /// UTF-16 units of an article that a reader is shown at once, at most: enough to judge a claim,
  /// and too little to stand for the article, to which a link leads.
  public static final int MOST_SHOWN = 600;

  public Citation {
    if (!article.words(span).equals(quote)) {
      throw new IllegalArgumentException("a quote does not stand in " + article.id());
    }
  }

  public static Citation of(Article article, Span span) {
    return new Citation(article, span, article.words(span));
  }
}
