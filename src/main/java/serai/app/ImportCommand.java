package serai.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import serai.disk.FileSubmissions;
import serai.domain.PublicationDate;
import serai.gather.Importing;
import serai.sql.SqlTextSamples;

/// `serai import`: articles from files into the store; the corpus folder is never written.
@Command(
    name = "import",
    description = "Reads articles from .jsonl, .md, .txt and .html files into the store.",
    footer = {
      "",
      "Example: serai import page.html --url https://example.org/news/1 --published 2026-01-31"
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private final Surroundings surroundings = new Surroundings();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files with articles")
  private List<Path> files = List.of();

  @Option(names = "--url", paramLabel = "URL", description = "address of a text that shows none")
  private @Nullable String url;

  @Option(names = "--outlet", paramLabel = "NAME", description = "outlet of a text that shows none")
  private @Nullable String outlet;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "date of a text that shows none: 2025, 2025-11 or 2025-12-29")
  private @Nullable String published;

  @Override
  public Integer call() {
    var given =
        new Importing.Given(
            Optional.ofNullable(url),
            Optional.ofNullable(outlet),
            Optional.ofNullable(published).map(ImportCommand::date));
    if (files.size() > 1 && url != null) {
      throw new WrongUsage("--url names one article, but there are " + files.size() + " files.");
    }
    var console = surroundings.console();
    try (var serai = Serai.open(surroundings.places(), console)) {
      var report = imported(serai, given);
      report.warnings().forEach(warning -> console.tell("serai: " + warning));
      report.problems().forEach(problem -> console.tell("serai: passed over " + problem));
      console.say(
          "%d new, %d changed, %d unchanged; %d told the same story as another."
              .formatted(
                  report.saved().added(),
                  report.saved().changed(),
                  report.saved().unchanged(),
                  report.linked()));
      return report.problems().isEmpty() ? 0 : Main.FAILED;
    }
  }

  /// Stores, then indexes. The index may claim the store's new state only when nobody else has
  /// written to the store meanwhile; otherwise it is built anew.
  private Importing.Report imported(Serai serai, Importing.Given given) {
    long before = serai.store().revision();
    boolean wasLevel = serai.isLevel();
    var report =
        new Importing(
                new FileSubmissions(),
                serai.store(),
                new SqlTextSamples(serai.database()),
                serai.outlets(),
                serai.parts().languages(),
                serai.clock())
            .add(files, given);
    boolean isChanged = report.saved().added() + report.saved().changed() > 0;
    long after = before + (isChanged ? 1 : 0);
    if (wasLevel && serai.store().revision() == after) {
      serai.index().add(report.articles());
      serai.index().reflects(after);
    } else {
      serai.level();
    }
    return report;
  }

  private static PublicationDate date(String value) {
    try {
      return new PublicationDate(value, false);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(e.getMessage() + ".", e);
    }
  }
}
