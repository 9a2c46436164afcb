package serai.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Passage;
import serai.domain.Period;

/// Passages by words and by meaning. Derived from the [ArticleStore] and never the only copy.
public interface PassageIndex extends AutoCloseable {
  /// Builds a new index aside from everything in the store, then swaps it in. Searches go on in the
  /// old one meanwhile; a process that dies in between leaves the old one in place.
  ///
  /// @param progress told how many articles are done, now and then
  void rebuild(ArticleStore store, IntConsumer progress);

  /// Adds or replaces articles; they can be found when this returns.
  void add(List<Article> articles);

  /// Adds or replaces articles at once; they can be found by their words when this returns. Vectors
  /// that would have to be made are left out until [#add].
  ///
  /// @param revision the store's revision that the index reflects then; empty: as before
  void addWords(List<Article> articles, OptionalLong revision);

  /// Articles with passages that lack their vector.
  List<ArticleId> incomplete(int most);

  void remove(List<ArticleId> articles);

  /// The store's revision that the index reflects; empty when there is no index yet.
  OptionalLong revision();

  /// Notes that the index now reflects this revision of the store.
  void reflects(long revision);

  /// Passages by their words (BM25), best first.
  List<Hit> search(Query query);

  /// Passages by their meaning, best first; the score is the cosine. Only English ones have a
  /// vector.
  List<Hit> nearest(float[] vector, Query query);

  /// How rare a concept is: the inverse document frequency of its most frequent form, 0 when no
  /// passage has any of them.
  double rarity(Concept concept);

  @Override
  void close();

  /// What to look for: passages with as many of the concepts as possible.
  ///
  /// @param period only articles whose date can lie in it; undated ones are left out
  /// @param outlets only articles of these outlets, by [serai.domain.Outlets#witness]; empty: any
  record Query(List<Weighted> concepts, Optional<Period> period, Set<String> outlets, int limit) {
    public Query {
      concepts = List.copyOf(concepts);
      outlets = Set.copyOf(outlets);
    }
  }

  /// A concept and how much it counts (1 is usual).
  record Weighted(Concept concept, double weight) {}

  /// A passage that was found.
  record Hit(Passage passage, double score) {}
}
