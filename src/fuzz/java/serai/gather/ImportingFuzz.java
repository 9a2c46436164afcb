package serai.gather;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import serai.disk.FileSubmissions;
import serai.disk.OutletsFile;
import serai.domain.Language;
import serai.port.LanguageIdentifier;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;

/// Any bytes under any of the endings that can be imported: they end up in the store or as a
/// problem, never as a failure.
class ImportingFuzz {
  private static final List<String> ENDINGS = List.of("jsonl", "md", "html", "txt");

  @TempDir static Path folder;

  private static SqlArticleStore store;
  private static Importing importing;

  @BeforeAll
  static void open() {
    var database = Database.in(folder);
    store = new SqlArticleStore(database);
    importing =
        new Importing(
            new FileSubmissions(),
            store,
            new SqlTextSamples(database),
            OutletsFile.read(Path.of("config", "outlets.yaml")),
            new NoLanguage(),
            () -> Instant.EPOCH);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @FuzzTest(maxDuration = "2m")
  void any_file_is_imported_or_refused_in_words(FuzzedDataProvider data) throws IOException {
    var ending = data.pickValue(ENDINGS);
    var file = Files.write(folder.resolve("file." + ending), data.consumeRemainingAsBytes());

    var report = importing.add(List.of(file), Importing.Given.NOTHING);

    var ids = report.articles().stream().map(article -> article.id()).toList();
    store.remove(ids, Importing.ORIGIN);
  }

  /// Knows no language.
  private static final class NoLanguage implements LanguageIdentifier {
    @Override
    public Optional<Language> identify(String text) {
      return Optional.empty();
    }

    @Override
    public String code(String text) {
      return "und";
    }
  }
}
