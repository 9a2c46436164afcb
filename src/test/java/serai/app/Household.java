package serai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A data folder that holds the whole corpus, made once for all tests that only ask: turning it
/// into vectors takes seconds. Whoever writes to a data folder takes a copy.
final class Household {
  private static final Path DATA = make();

  private Household() {}

  /// The shared folder, for reading.
  static Path data() {
    return DATA;
  }

  /// A copy of one's own.
  static Path copy(Path to) {
    each(DATA, file -> copy(file, to.resolve(DATA.relativize(file).toString())));
    return to;
  }

  /// Copies a file, or does without one that is gone: a cache may be replaced at any time.
  private static void copy(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      if (Files.exists(file)) {
        throw e;
      }
    }
  }

  private static Path make() {
    try {
      var data = Files.createTempDirectory("serai-household");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
      var run = Run.of("ask", "--data", data.toString(), "When was the first summit?");
      if (run.code() != 0) {
        throw new IllegalStateException("the corpus could not be indexed: " + run.err());
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void each(Path folder, Work work) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted().toList()) {
        work.on(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    void on(Path file) throws IOException;
  }
}
