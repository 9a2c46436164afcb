package serai.domain;

import java.util.List;

/// Something that happened, as several articles tell it, each in words of its own.
///
/// @param articles the one that leads the others first
public record Event(List<Article> articles) {
  public Event {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("an event needs an article that tells of it");
    }
  }

  public Article lead() {
    return articles.getFirst();
  }
}
