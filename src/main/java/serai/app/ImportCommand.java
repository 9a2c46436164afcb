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
import serai.disk.FileInbox;
import serai.domain.PublicationDate;
import serai.gather.Importing;
import serai.language.TikaLanguages;

/// `serai import`: articles from files into the store; the corpus folder is never written.
@Command(
    name = "import",
    description = "Reads articles from .jsonl, .md, .txt and .html files into the store.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private final Places places = new Places();

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
    try (var serai = Serai.open(places)) {
      var importing =
          new Importing(
              new FileInbox(), serai.store(), serai.outlets(), new TikaLanguages(), serai.clock());
      var report = importing.add(files, given);
      serai.index().add(report.articles());
      serai.index().reflects(serai.store().revision());
      report.warnings().forEach(System.err::println);
      report.problems().forEach(System.err::println);
      System.out.printf(
          "%d new, %d changed, %d unchanged; %d told the same story as another.%n",
          report.saved().added(),
          report.saved().changed(),
          report.saved().unchanged(),
          report.linked());
      return report.problems().isEmpty() ? 0 : Main.FAILED;
    }
  }

  private static PublicationDate date(String value) {
    try {
      return new PublicationDate(value, false);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }
}
