package serai.domain;

/// The name of one article in the store: given by its source, else a hash of its canonical URL.
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article id is empty");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
