package serai.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import serai.domain.Article;
import serai.domain.Outlets;
import serai.domain.Passage;
import serai.port.SentenceSplitter;

/// Turns articles into documents: cut into passages, with their vectors, some dozens at a time.
final class Press {
  /// Passages that are embedded together: enough for every thread, few enough to report often.
  private static final int BATCH = 64;

  /// Sentences of one run whose vectors are made before a question asks for them: those of a first
  /// thousand articles. More would double the time that a large store takes.
  private static final int PREPARED = 10_000;

  private final SentenceSplitter sentences;
  private final Outlets outlets;
  private final Meanings meanings;

  Press(SentenceSplitter sentences, Outlets outlets, Meanings meanings) {
    this.sentences = sentences;
    this.outlets = outlets;
    this.meanings = meanings;
  }

  /// A run of the press into a writer.
  ///
  /// @param before an index from which vectors may be taken
  Run run(IndexWriter writer, Optional<IndexReader> before) {
    return new Run(writer, before, meanings::of, PREPARED);
  }

  /// A run that does not wait for vectors that would have to be made.
  Run wordsFirst(IndexWriter writer, Optional<IndexReader> before) {
    return new Run(writer, before, meanings::known, 0);
  }

  /// Articles with all that will stand in the index, to be written later: making vectors takes too
  /// long for others to wait.
  ///
  /// @param before an index from which vectors may be taken
  Ready ready(List<Article> articles, Optional<IndexReader> before) throws IOException {
    var cut = new LinkedHashMap<Article, List<Passage>>();
    articles.forEach(article -> cut.put(article, cut(article)));
    prepare(cut, PREPARED);
    return new Ready(cut, meanings.of(cut, before));
  }

  private List<Passage> cut(Article article) {
    return Passage.of(article, sentences.sentences(article.text(), article.lang()));
  }

  /// Makes the vectors of sentences as they will be cut when their passage is found.
  ///
  /// @return how many sentences that were
  private int prepare(Map<Article, List<Passage>> batch, int most) {
    var texts =
        batch.entrySet().stream()
            .filter(entry -> Meanings.isEnglish(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .flatMap(p ->
                sentences.sentences(p.text(), Meanings.ENGLISH).stream()
                    .map(span -> p.text().substring(span.start(), span.end())))
            .limit(most)
            .toList();
    meanings.prepare(texts);
    return texts.size();
  }

  private void write(
      IndexWriter writer, Map<Article, List<Passage>> batch, Map<Passage, Meaning> found)
      throws IOException {
    for (var entry : batch.entrySet()) {
      var article = entry.getKey();
      var documents =
          entry.getValue().stream()
              .map(p -> Sheet.document(article, p, outlets, Optional.ofNullable(found.get(p))))
              .toList();
      writer.updateDocuments(Sheet.of(article.id()), documents);
    }
  }

  /// Articles that only have to be written.
  final class Ready {
    private final Map<Article, List<Passage>> passages;
    private final Map<Passage, Meaning> found;

    private Ready(Map<Article, List<Passage>> passages, Map<Passage, Meaning> found) {
      this.passages = passages;
      this.found = found;
    }

    void into(IndexWriter writer) throws IOException {
      write(writer, passages, found);
    }
  }

  /// Where the vectors of a batch come from.
  @FunctionalInterface
  private interface Vectors {
    Map<Passage, Meaning> of(Map<Article, List<Passage>> batch, Optional<IndexReader> before)
        throws IOException;
  }

  /// One run: articles go in one by one and are written by batches.
  final class Run {
    private final IndexWriter writer;
    private final Optional<IndexReader> before;
    private final Vectors vectors;
    private final Map<Article, List<Passage>> batch = new LinkedHashMap<>();
    private int waiting;
    private int done;
    private int toPrepare;

    private Run(IndexWriter writer, Optional<IndexReader> before, Vectors vectors, int toPrepare) {
      this.writer = writer;
      this.before = before;
      this.vectors = vectors;
      this.toPrepare = toPrepare;
    }

    /// @return whether a batch was written just now
    /// @throws UncheckedIOException when it could not be written
    boolean add(Article article) {
      var passages = cut(article);
      batch.put(article, passages);
      waiting += passages.size();
      if (waiting < BATCH) {
        return false;
      }
      finish();
      return true;
    }

    /// Writes what is left.
    void finish() {
      try {
        if (toPrepare > 0) {
          toPrepare -= prepare(batch, toPrepare);
        }
        write(writer, batch, vectors.of(batch, before));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      done += batch.size();
      batch.clear();
      waiting = 0;
    }

    /// Articles written so far.
    int done() {
      return done;
    }
  }
}
