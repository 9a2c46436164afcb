package serai.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the index is read: it holds the edition in use and moves on to the next one. Whatever is
/// wrong with an edition, readers find nothing in it rather than fail.
final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /// How old what another process has written may be before a search sees it.
  private static final Duration STALE = Duration.ofSeconds(1);

  private final Shelf shelf;
  private final String model;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Edition edition;
  private volatile long looked;

  /// The folder of an edition that turned out damaged or made by another version.
  private volatile String spoilt = "";

  private volatile boolean closed;

  Desk(Shelf shelf, String model) {
    this.shelf = shelf;
    this.model = model;
    look();
  }

  /// Reads from the edition in use; empty when there is none or it is damaged.
  <T> Optional<T> read(Edition.Reading<T> reading) {
    if (System.nanoTime() - looked > STALE.toNanos() && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    while (true) {
      var used = edition;
      if (used == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(used.read(reading));
      } catch (AlreadyClosedException e) {
        if (used == edition) {
          return Optional.empty();
        }
      } catch (IOException e) {
        spoil(used, e);
        return Optional.empty();
      }
    }
  }

  /// Looks first: whoever asks is about to decide whether to build anew.
  OptionalLong revision() {
    look();
    return read(searcher -> Imprint.of(searcher.getIndexReader()).revision())
        .orElseGet(OptionalLong::empty);
  }

  /// The folder of the edition in use.
  Optional<Path> folder() {
    return Optional.ofNullable(edition).map(Edition::folder);
  }

  /// Shows at once what has been written.
  void look() {
    looking.lock();
    try {
      var current = unspoilt();
      while (!shows(current)) {
        var now = unspoilt();
        if (now.equals(current)) {
          now.ifPresent(folder -> spoilt = folder.toString());
        }
        // Otherwise another process has swapped in a new edition and swept this one away.
        current = unspoilt();
      }
    } finally {
      looked = System.nanoTime();
      looking.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    look();
  }

  private Optional<Path> unspoilt() {
    return closed
        ? Optional.empty()
        : shelf.current().filter(folder -> !folder.toString().equals(spoilt));
  }

  /// Whether the edition in a folder could be shown, or there is none to show.
  private boolean shows(Optional<Path> current) {
    var used = edition;
    try {
      if (used != null && current.filter(used.folder()::equals).isPresent()) {
        used.refresh();
        return true;
      }
      if (current.isEmpty()) {
        replace(null);
        return true;
      }
      var next = Edition.open(current.get());
      if (next.fits(model)) {
        replace(next);
        return true;
      }
      next.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index in {} cannot be read", current.get(), e);
    }
    return false;
  }

  private void spoil(Edition used, Exception cause) {
    LOG.warn("The search index in {} is damaged and has to be built anew", used.folder(), cause);
    spoilt = used.folder().toString();
    look();
  }

  private void replace(@Nullable Edition next) {
    var before = edition;
    edition = next;
    if (before != null) {
      try {
        before.close();
      } catch (IOException e) {
        LOG.warn("Closing the former search index in {}", before.folder(), e);
      }
    }
  }
}
