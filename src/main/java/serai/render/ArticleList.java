package serai.render;

import java.util.List;
import serai.domain.Article;
import serai.domain.Language;

/// Articles one below the other.
public final class ArticleList {
  private final Imprints imprints;

  public ArticleList(Imprints imprints) {
    this.imprints = imprints;
  }

  public Block of(List<Article> articles, Language reader) {
    return new Block.Bullets(
        articles.stream().map(article -> imprints.entry(article, reader)).toList());
  }
}
