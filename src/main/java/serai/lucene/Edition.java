package serai.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One numbered folder of the index, open for reading.
final class Edition implements AutoCloseable {
  /// Up to this many passages every byte is checked when the index is opened: it takes
  /// milliseconds.
  private static final int CHECKED_WHOLE = 10_000;

  private final Path folder;
  private final Directory directory;
  private final SearcherManager searchers;

  private Edition(Path folder, Directory directory, SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.searchers = searchers;
  }

  /// @throws IOException when there is no index in the folder, or a damaged one
  static Edition open(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    try {
      check(directory);
      return new Edition(folder, directory, new SearcherManager(directory, null));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  /// Shows what has been committed since.
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// @throws org.apache.lucene.store.AlreadyClosedException when a newer edition has taken its
  ///   place
  <T> T read(Reading<T> reading) throws IOException {
    var searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /// Whether the passages were taken apart as this program does it, with vectors of this model.
  boolean fits(String model) throws IOException {
    return read(searcher -> Imprint.of(searcher.getIndexReader()).fits(model));
  }

  OptionalLong revision() throws IOException {
    return read(searcher -> Imprint.of(searcher.getIndexReader()).revision());
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
    }
  }

  private static void check(Directory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      if (reader.maxDoc() <= CHECKED_WHOLE) {
        for (var leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
    }
  }

  /// Something that is read from the index.
  @FunctionalInterface
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }
}
