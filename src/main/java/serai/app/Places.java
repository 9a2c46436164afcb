package serai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the settings, the corpus and the data lie: given on the command line, else in the folder
/// of the program.
final class Places {
  @Option(
      scope = ScopeType.INHERIT,
      names = "--config",
      paramLabel = "FILE",
      description = "settings (default: config/serai.yaml)")
  private @Nullable Path config;

  @Option(
      scope = ScopeType.INHERIT,
      names = "--corpus",
      paramLabel = "DIR",
      description = "articles kept by hand (default: corpus)")
  private @Nullable Path corpus;

  @Option(
      scope = ScopeType.INHERIT,
      names = "--data",
      paramLabel = "DIR",
      description = "database, index and caches (default: data)")
  private @Nullable Path data;

  Path config() {
    return Optional.ofNullable(config).orElseGet(() -> home().resolve("config/serai.yaml"));
  }

  /// A file or folder beside the settings; where it is missing there, the program's own.
  Path beside(String name) {
    var beside = config().resolveSibling(name);
    return Files.exists(beside) ? beside : home().resolve("config").resolve(name);
  }

  /// Whether a corpus folder was asked for by name.
  boolean namesCorpus() {
    return corpus != null;
  }

  Path corpus() {
    return Optional.ofNullable(corpus).orElseGet(() -> home().resolve("corpus"));
  }

  Path data() {
    return Optional.ofNullable(data).orElseGet(() -> home().resolve("data"));
  }

  /// The folder that holds this program.
  static Path home() {
    return Path.of(System.getProperty("serai.home", ""));
  }
}
