package serai.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import serai.domain.Article;
import serai.domain.Passage;
import serai.port.Embedder;

/// Vectors for English passages: taken from an index that has them already, else made. Making one
/// takes a thousand times longer than reading it.
final class Meanings {
  /// The language whose passages have vectors.
  static final String ENGLISH = "en";

  private final Embedder embedder;

  Meanings(Embedder embedder) {
    this.embedder = embedder;
  }

  /// Vectors by passage; passages in other languages have none.
  ///
  /// @param before an index of earlier passages
  Map<Passage, Meaning> of(Map<Article, List<Passage>> articles, Optional<IndexReader> before)
      throws IOException {
    var missing = new LinkedHashMap<Passage, String>();
    var meanings = known(articles, before, missing);
    var vectors = embedder.passages(List.copyOf(missing.values()));
    int at = 0;
    for (var entry : missing.entrySet()) {
      meanings.put(entry.getKey(), new Meaning(key(entry.getValue()), vectors.get(at)));
      at++;
    }
    return meanings;
  }

  /// Has the vectors of sentences made with which questions will be compared.
  void prepare(List<String> sentences) {
    embedder.prepare(sentences);
  }

  /// The vectors that need not be made, by passage.
  Map<Passage, Meaning> known(Map<Article, List<Passage>> articles, Optional<IndexReader> before)
      throws IOException {
    return known(articles, before, new LinkedHashMap<>());
  }

  private Map<Passage, Meaning> known(
      Map<Article, List<Passage>> articles,
      Optional<IndexReader> before,
      Map<Passage, String> missing)
      throws IOException {
    var meanings = new HashMap<Passage, Meaning>();
    for (var entry : articles.entrySet()) {
      if (isEnglish(entry.getKey())) {
        for (var passage : entry.getValue()) {
          var text = text(entry.getKey(), passage);
          var key = key(text);
          var known = before.isPresent() ? known(before.get(), key) : Optional.<float[]>empty();
          known.ifPresentOrElse(
              vector -> meanings.put(passage, new Meaning(key, vector)),
              () -> missing.put(passage, text));
        }
      }
    }
    return meanings;
  }

  static boolean isEnglish(Article article) {
    return article.lang().equals(ENGLISH);
  }

  private static String text(Article article, Passage passage) {
    return article.title() + "\n" + passage.text();
  }

  private String key(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(embedder.model().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Optional<float[]> known(IndexReader before, String key) throws IOException {
    for (var leaf : before.leaves()) {
      var vector = known(leaf.reader(), key);
      if (vector.isPresent()) {
        return vector;
      }
    }
    return Optional.empty();
  }

  private Optional<float[]> known(LeafReader leaf, String key) throws IOException {
    var postings = leaf.postings(new Term(Sheet.VECTOR_KEY, key), PostingsEnum.NONE);
    var vectors = leaf.getFloatVectorValues(Sheet.VECTOR);
    if (postings == null || vectors == null || vectors.dimension() != embedder.dimensions()) {
      return Optional.empty();
    }
    int document = postings.nextDoc();
    var at = vectors.iterator();
    return document != DocIdSetIterator.NO_MORE_DOCS && at.advance(document) == document
        ? Optional.of(vectors.vectorValue(at.index()).clone())
        : Optional.empty();
  }
}
