package serai.port;

import java.util.List;
import serai.domain.Article;
import serai.domain.Problem;

/// The articles that come with the house, kept where people read and edit them.
public interface Corpus {
  /// Everything it holds now, and what in it cannot be used.
  Contents read();

  /// What a corpus holds. No two articles have one id.
  record Contents(List<Article> articles, List<Problem> problems) {
    public Contents {
      articles = List.copyOf(articles);
      problems = List.copyOf(problems);
    }
  }
}
