package serai.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;

/// A few numbers for each article's text, by which those with words in common are found among very
/// many.
public interface TextSamples {
  /// Articles in the store whose present text has no sample yet.
  List<Article> unsampled(int most);

  /// Keeps samples, in place of earlier ones of the same articles.
  void keep(Map<Article, Set<Long>> samples);

  /// Articles whose samples have a number in common with this one, those with the most first.
  /// Numbers that a great many carry do not count, unless all of this sample are such.
  List<ArticleId> sharing(Set<Long> sample, int most);
}
