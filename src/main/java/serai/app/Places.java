package serai.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the settings, the corpus and the data lie: given on the command line, else in the folder
/// that Serai was started from.
final class Places {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (default: config/serai.yaml)")
  private @Nullable Path config;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "articles kept by hand (default: corpus)")
  private @Nullable Path corpus;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "database, index and caches (default: data)")
  private @Nullable Path data;

  Path config() {
    return Optional.ofNullable(config).orElseGet(() -> home().resolve("config/serai.yaml"));
  }

  /// The corpus folder, and whether it was asked for by name.
  Path corpus() {
    return Optional.ofNullable(corpus).orElseGet(() -> home().resolve("corpus"));
  }

  Path data() {
    return Optional.ofNullable(data).orElseGet(() -> home().resolve("data"));
  }

  private static Path home() {
    return Path.of(System.getProperty("serai.home", ""));
  }
}
