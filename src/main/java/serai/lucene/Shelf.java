package serai.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import serai.domain.Outage;

/// The folder of the index: numbered folders, one of which the file `current` names. Renaming that
/// file is the one moment at which a new index takes the old one's place.
final class Shelf {
  private static final String CURRENT = "current";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  Path folder() {
    return folder;
  }

  /// The folder in use; empty when there is none yet or the name of it cannot be read.
  Optional<Path> current() {
    try {
      var name = Files.readString(folder.resolve(CURRENT), StandardCharsets.UTF_8).strip();
      return NUMBER.matcher(name).matches()
          ? Optional.of(folder.resolve(name)).filter(Files::isDirectory)
          : Optional.empty();
    } catch (IOException e) {
      // Missing or unreadable: both mean that an index has to be built.
      return Optional.empty();
    }
  }

  /// A new, empty folder with a number higher than all others.
  Path next() throws IOException {
    int last = numbered().stream().mapToInt(Shelf::number).max().orElse(0);
    return Files.createDirectory(folder.resolve(Integer.toString(last + 1)));
  }

  /// Makes a folder the one in use.
  void use(Path number) throws IOException {
    var draft = folder.resolve(CURRENT + ".new");
    try (var channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var name = StandardCharsets.UTF_8.encode(number.getFileName().toString());
      while (name.hasRemaining()) {
        channel.write(name);
      }
      channel.force(true);
    }
    Files.move(draft, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    settle();
  }

  /// Deletes what is no longer in use: former indexes and those that were never finished.
  void sweep() throws IOException {
    var used = current();
    for (var number : numbered()) {
      if (used.filter(number::equals).isEmpty()) {
        delete(number);
      }
    }
  }

  void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Outage("making the folder of the search index, " + folder, e);
    }
  }

  /// A rename is only kept for good when the folder itself is written; not every file system lets
  /// one do that.
  private void settle() {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The rename has happened; after a power cut the old index may be back, which is whole too.
      return;
    }
  }

  private List<Path> numbered() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> NUMBER.matcher(entry.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(Shelf::number))
          .toList();
    }
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
