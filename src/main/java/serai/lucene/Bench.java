package serai.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;

/// Where the index is written: one change at a time in all processes, each committed whole or not
/// at all, and seen at the desk before the next begins.
final class Bench {
  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

  private final Shelf shelf;
  private final Desk desk;
  private final String model;
  private final Duration patience;
  private final ReentrantLock writing = new ReentrantLock();

  Bench(Shelf shelf, Desk desk, String model, Duration patience) {
    this.shelf = shelf;
    this.desk = desk;
    this.model = model;
    this.patience = patience;
  }

  /// A change to the index.
  @FunctionalInterface
  interface Change {
    /// Makes the change.
    ///
    /// @param before the index as it was, to take vectors from; empty when it cannot be read
    void to(IndexWriter writer, Optional<IndexReader> before) throws IOException;
  }

  /// Writes into the edition in use, or into a first one.
  void change(String doing, Change change) {
    alone(
        doing,
        () -> {
          var used = desk.folder();
          if (used.isPresent()) {
            write(used.get(), change);
          } else {
            replace(change);
          }
        });
  }

  /// Writes a new edition beside the one in use, then puts it in that one's place.
  void anew(String doing, Change change) {
    alone(doing, () -> replace(change));
  }

  private void alone(String doing, Work work) {
    writing.lock();
    try {
      shelf.create();
      try (var lock = WriteLock.take(shelf.folder(), patience)) {
        desk.look();
        work.done();
        lock.check();
      }
      desk.look();
    } catch (IOException | UncheckedIOException e) {
      throw new Outage(doing + " in " + shelf.folder() + " (is the disk full?)", e);
    } finally {
      writing.unlock();
    }
  }

  private void replace(Change change) throws IOException {
    shelf.sweep();
    var next = shelf.next();
    try {
      write(next, change);
    } catch (IOException | RuntimeException e) {
      abandon(e);
      throw e;
    }
    shelf.use(next);
  }

  private void write(Path folder, Change change) throws IOException {
    var before = before();
    try (var directory = FSDirectory.open(folder)) {
      var writer = new IndexWriter(directory, Writing.settings());
      try {
        if (!DirectoryReader.indexExists(directory)) {
          writer.setLiveCommitData(new Imprint(model).notes().entrySet());
        }
        change.to(writer, before.map(IndexReader.class::cast));
        // Closing waits for segments to be merged; searches need not.
        writer.commit();
        desk.look();
        writer.close();
      } finally {
        // Does nothing behind a close that went well.
        writer.rollback();
      }
    } finally {
      if (before.isPresent()) {
        before.get().close();
      }
    }
  }

  /// The index in use, of whatever version: its vectors may still serve.
  private Optional<DirectoryReader> before() {
    return shelf.current().flatMap(Bench::readable);
  }

  private static Optional<DirectoryReader> readable(Path folder) {
    try {
      return Optional.of(DirectoryReader.open(FSDirectory.open(folder)));
    } catch (IOException | RuntimeException e) {
      LOG.info("The search index in {} cannot be read; its vectors are made anew", folder, e);
      return Optional.empty();
    }
  }

  /// Frees the space of an edition that could not be finished.
  private void abandon(Exception cause) {
    try {
      shelf.sweep();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /// What is done while nobody else writes.
  @FunctionalInterface
  private interface Work {
    void done() throws IOException;
  }
}
