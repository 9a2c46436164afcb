package serai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import serai.answer.Answering;
import serai.answer.Verifier;
import serai.ask.Ask;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.disk.Settings;
import serai.disk.SettingsFile;
import serai.domain.Outlets;
import serai.embed.BgeEmbedder;
import serai.gather.Synchronisation;
import serai.language.OpenNlpSentences;
import serai.language.TikaLanguages;
import serai.lucene.LuceneIndex;
import serai.port.ArticleStore;
import serai.port.PassageIndex;
import serai.retrieve.Retrieval;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.understand.Understanding;

/// The house with its rooms joined: the one place where objects meet.
final class Serai implements AutoCloseable {
  private final Clock clock;
  private final Settings settings;
  private final Outlets outlets;
  private final ArticleStore store;
  private final PassageIndex index;
  private final BgeEmbedder embedder;
  private final Ask ask;

  private Serai(
      Clock clock,
      Settings settings,
      Outlets outlets,
      ArticleStore store,
      PassageIndex index,
      BgeEmbedder embedder,
      Ask ask) {
    this.clock = clock;
    this.settings = settings;
    this.outlets = outlets;
    this.store = store;
    this.index = index;
    this.embedder = embedder;
    this.ask = ask;
  }

  /// Opens everything and brings store and index level with the corpus. What takes time overlaps:
  /// the vectors' model loads in the background, names and terms are read beside the store.
  ///
  /// @throws WrongUsage when a setting or a file beside the settings is wrong
  /// @throws serai.domain.Outage when the store or the index cannot be used
  static Serai open(Places places) {
    var clock = Clock.system(ZoneId.systemDefault());
    var config = places.config();
    var settings = checked(() -> SettingsFile.read(config, System.getenv()));
    var embedder = new BgeEmbedder();
    try {
      return open(places, config, settings, clock, embedder);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  private static Serai open(
      Places places, Path config, Settings settings, Clock clock, BgeEmbedder embedder) {
    var glossary = inBackground(() -> GlossaryFolder.read(beside(config, "glossary")));
    var gazetteer = inBackground(() -> GazetteerFile.read(beside(config, "gazetteer.yaml")));
    var languages = inBackground(TikaLanguages::new);
    var outlets = checked(() -> OutletsFile.read(beside(config, "outlets.yaml")));
    var sentences = new OpenNlpSentences();
    var store =
        new SqlArticleStore(
            settings
                .databaseUrl()
                .map(url -> checked(() -> Database.open(url)))
                .orElseGet(() -> Database.in(places.data())));
    synchronise(places.corpus(), store, clock);
    var index = new LuceneIndex(places.data().resolve("index"), sentences, outlets, embedder);
    level(index, store);
    var names = joined(gazetteer);
    var ask =
        new Ask(
            new Understanding(names, joined(glossary), outlets, joined(languages)),
            new Retrieval(index, store, embedder),
            new Answering(sentences, names, outlets, new Verifier(names, outlets)));
    return new Serai(clock, settings, outlets, store, index, embedder, ask);
  }

  Ask ask() {
    return ask;
  }

  ArticleStore store() {
    return store;
  }

  PassageIndex index() {
    return index;
  }

  Outlets outlets() {
    return outlets;
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Builds the index anew when it is absent or older than the store.
  static void level(PassageIndex index, ArticleStore store) {
    if (index.revision().isPresent() && index.revision().getAsLong() == store.revision()) {
      return;
    }
    int all = store.coverage().articles();
    var progress = Progress.of("indexing", all);
    index.rebuild(store, progress::at);
    progress.done();
  }

  private static void synchronise(Path corpus, ArticleStore store, Clock clock) {
    if (!Files.isDirectory(corpus)) {
      System.err.println(
          "There is no corpus folder "
              + corpus
              + ": answers come from the "
              + store.coverage().articles()
              + " articles already stored. Give another with --corpus DIR.");
      return;
    }
    var report = new Synchronisation(new CorpusFolder(corpus), store, clock).run();
    report.problems().forEach(p -> System.err.println(p));
    if (report.kept() > 0) {
      System.err.println(
          report.kept()
              + " stored articles are missing from the corpus; they stay until every file in it"
              + " can be read.");
    }
  }

  private static Path beside(Path config, String name) {
    return config.resolveSibling(name);
  }

  private static <T> CompletableFuture<T> inBackground(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
  }

  private static <T> T joined(CompletableFuture<T> work) {
    return checked(() -> {
      try {
        return work.join();
      } catch (java.util.concurrent.CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    });
  }

  private static <T> T checked(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    embedder.close();
    index.close();
    store.close();
  }
}
