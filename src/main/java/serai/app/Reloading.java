package serai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.disk.SettingsFile;
import serai.domain.Outage;
import serai.domain.Problem;
import serai.gather.SameStory;
import serai.gather.Synchronisation;
import serai.sql.SqlTextSamples;

/// What can be read anew while the bot runs: the articles of the corpus folder. Settings, outlets,
/// names and terms are read once, at the start; of these it says which have changed since, and
/// whether the next start will understand them.
final class Reloading implements Supplier<String> {
  private final Serai serai;
  private final Instant started;

  Reloading(Serai serai) {
    this.serai = serai;
    this.started = serai.clock().instant();
  }

  @Override
  public synchronized String get() {
    var said = new ArrayList<String>();
    said.add(articles());
    settings(said);
    file(said, "outlets.yaml", OutletsFile::read);
    file(said, "gazetteer.yaml", GazetteerFile::read);
    file(said, "glossary", GlossaryFolder::read);
    return String.join("\n", said);
  }

  private String articles() {
    var folder = serai.places().corpus();
    if (!Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    var stories =
        new SameStory(serai.store(), new SqlTextSamples(serai.database()), serai.outlets());
    var report =
        new Synchronisation(
                () -> new CorpusFolder(folder).read(), serai.store(), stories, serai.clock())
            .run();
    serai.level();
    return "articles of the corpus: %d new, %d changed, %d removed, %d problems%s"
        .formatted(
            report.added(),
            report.changed(),
            report.removed(),
            report.problems().size(),
            first(report.problems()));
  }

  private static String first(List<Problem> problems) {
    return problems.isEmpty() ? "" : " (" + problems.getFirst() + ")";
  }

  private void settings(List<String> said) {
    var file = serai.places().config();
    try {
      if (!SettingsFile.read(file, System.getenv()).equals(serai.settings())) {
        said.add(file + " has changed: it takes effect at the next start");
      }
    } catch (IllegalArgumentException e) {
      said.add("the next start will fail: " + e.getMessage());
    }
  }

  private void file(List<String> said, String name, Reading reading) {
    var file = serai.places().beside(name);
    try {
      reading.read(file);
      if (Files.getLastModifiedTime(file).toInstant().isAfter(started)) {
        said.add(file + " has changed: it takes effect at the next start");
      }
    } catch (IllegalArgumentException | Outage e) {
      said.add("the next start will fail: " + e.getMessage());
    } catch (IOException e) {
      said.add(file + " cannot be looked at: " + e.getMessage());
    }
  }

  /// Reads a file, to see whether it can be read.
  @FunctionalInterface
  private interface Reading {
    Object read(Path file);
  }
}
