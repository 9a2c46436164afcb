package serai.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Passage;
import serai.port.PassageIndex;
import serai.port.PassageIndex.Hit;

/// What one asks of the index.
final class Searches {
  /// Candidates for each wanted passage before the vectors are compared in full precision.
  private static final int OVERSAMPLING = 2;

  /// Characters of passages that are kept beside the index, unpacked: some 16 MB.
  private static final int CHARACTERS_KEPT = 8_000_000;

  /// What a passage takes beside its text.
  private static final int PARTICULARS = 200;

  private static final int RARITIES_KEPT = 5_000;

  private final Clauses clauses = new Clauses();

  private final Cache<Place, Passage> passages =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((Place place, Passage passage) -> PARTICULARS + passage.text().length())
          .build();

  private final Cache<Rare, Double> rarities =
      Caffeine.newBuilder().maximumSize(RARITIES_KEPT).build();

  List<Hit> byWords(IndexSearcher searcher, PassageIndex.Query query) throws IOException {
    var filter = Clauses.filter(query.period(), query.outlets());
    var words = clauses.any(query.concepts());
    if (words.isEmpty()) {
      return filter.isPresent() ? newest(searcher, filter.get(), query.limit()) : List.of();
    }
    var narrowed = filter.map(f -> narrowed(words.get(), f)).orElseGet(words::get);
    var found = searcher.search(narrowed, query.limit()).scoreDocs;
    var hits = new ArrayList<Hit>();
    for (var document : found) {
      hits.add(hit(searcher, document, document.score));
    }
    return hits;
  }

  List<Hit> byMeaning(IndexSearcher searcher, float[] vector, PassageIndex.Query query)
      throws IOException {
    var filter = Clauses.filter(query.period(), query.outlets());
    int limit = query.limit();
    if (!anyToCompare(searcher, filter)) {
      return List.of();
    }
    var rough =
        new KnnFloatVectorQuery(Sheet.VECTOR, vector, limit * OVERSAMPLING, filter.orElse(null));
    var exact =
        RescoreTopNQuery.createFullPrecisionRescorerQuery(rough, vector, Sheet.VECTOR, limit);
    var hits = new ArrayList<Hit>();
    for (var document : searcher.search(exact, limit).scoreDocs) {
      hits.add(hit(searcher, document, cosine(document.score)));
    }
    return hits;
  }

  /// Articles in the language of the vectors with passages that have none.
  static List<ArticleId> incomplete(IndexSearcher searcher, int most) throws IOException {
    var english = new TermQuery(new Term(Sheet.LANG, Meanings.ENGLISH));
    var without =
        new BooleanQuery.Builder()
            .add(english, Occur.FILTER)
            .add(new FieldExistsQuery(Sheet.VECTOR), Occur.MUST_NOT)
            .build();
    var articles = new LinkedHashSet<ArticleId>();
    for (var document : searcher.search(without, most).scoreDocs) {
      articles.add(Sheet.passage(searcher.storedFields(), document.doc).article());
    }
    return List.copyOf(articles);
  }

  /// Lucene's rescoring does not bear to be given nothing.
  private static boolean anyToCompare(IndexSearcher searcher, Optional<Query> filter)
      throws IOException {
    var withVector = new FieldExistsQuery(Sheet.VECTOR);
    return searcher.count(filter.map(f -> narrowed(withVector, f)).orElse(withVector)) > 0;
  }

  /// The inverse document frequency as in BM25.
  double rarity(IndexSearcher searcher, Concept concept) throws IOException {
    var helper = searcher.getIndexReader().getReaderCacheHelper();
    if (helper == null) {
      return counted(searcher, concept);
    }
    var key = new Rare(helper.getKey(), concept);
    var known = rarities.getIfPresent(key);
    if (known != null) {
      return known;
    }
    double rarity = counted(searcher, concept);
    rarities.put(key, rarity);
    return rarity;
  }

  private double counted(IndexSearcher searcher, Concept concept) throws IOException {
    int most = 0;
    for (var form : clauses.strict(concept)) {
      most = Math.max(most, searcher.count(form));
    }
    int all = searcher.getIndexReader().numDocs();
    return most == 0 ? 0 : Math.log(1 + (all - most + 0.5) / (most + 0.5));
  }

  private List<Hit> newest(IndexSearcher searcher, Query filter, int limit) throws IOException {
    var byDate = new Sort(new SortField(Sheet.NEWEST, SortField.Type.INT, true));
    var hits = new ArrayList<Hit>();
    for (var document : searcher.search(filter, limit, byDate).scoreDocs) {
      hits.add(hit(searcher, document, 0));
    }
    return hits;
  }

  private static Query narrowed(Query words, Query filter) {
    return new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  /// Lucene's score of two unit vectors is half of one plus their cosine.
  private static double cosine(float score) {
    return 2 * score - 1;
  }

  private Hit hit(IndexSearcher searcher, ScoreDoc document, double score) throws IOException {
    return new Hit(passage(searcher, document.doc), score);
  }

  /// A segment never changes, so that a passage can be known by its place in one.
  private Passage passage(IndexSearcher searcher, int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var helper = leaf.reader().getCoreCacheHelper();
    if (helper == null) {
      return Sheet.passage(searcher.storedFields(), document);
    }
    var place = new Place(helper.getKey(), document - leaf.docBase);
    var known = passages.getIfPresent(place);
    if (known != null) {
      return known;
    }
    var passage = Sheet.passage(searcher.storedFields(), document);
    passages.put(place, passage);
    return passage;
  }

  private record Place(IndexReader.CacheKey segment, int document) {}

  private record Rare(IndexReader.CacheKey state, Concept concept) {}
}
