package serai.domain;

/// An outlet says something else than before in one of its articles.
///
/// @param before the article as it stood until then
public record Correction(Article before, Article after) {
  /// Whether words that were quoted no longer stand there, so that whoever was shown them should
  /// know.
  public boolean withdraws(String quote) {
    return before.text().contains(quote) && !after.text().contains(quote);
  }
}
