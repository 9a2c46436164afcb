package serai.app;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import serai.answer.Answering;
import serai.answer.Composition;
import serai.answer.ModelWriting;
import serai.answer.Verifier;
import serai.ask.Ask;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.disk.OutletsFile;
import serai.disk.Settings;
import serai.disk.SettingsFile;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.domain.Problem;
import serai.embed.BgeEmbedder;
import serai.gather.SameStory;
import serai.gather.Synchronisation;
import serai.language.OpenNlpSentences;
import serai.language.TikaLanguages;
import serai.lucene.LuceneIndex;
import serai.port.ArticleStore;
import serai.port.Corpus;
import serai.port.LanguageModel;
import serai.port.PassageIndex;
import serai.port.SentenceSplitter;
import serai.retrieve.Retrieval;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;
import serai.understand.Understanding;

/// The house with its rooms joined: the one place where objects meet.
final class Serai implements AutoCloseable {
  /// Where the launcher lays what would else be unpacked at every start, in the program's folder.
  private static final String UNPACKED = "target/unpacked";

  private static final String VECTORS = "vectors";

  private final Clock clock;
  private final Places places;
  private final Console console;
  private final Settings settings;
  private final Outlets outlets;
  private final Database database;
  private final ArticleStore store;
  private final PassageIndex index;
  private final BgeEmbedder embedder;
  private final Optional<LanguageModel> model;
  private final Ask ask;
  private final Ask quoting;
  private final Parts parts;
  private final List<Problem> problems;

  private Serai(
      Clock clock,
      Places places,
      Console console,
      Settings settings,
      Outlets outlets,
      Database database,
      ArticleStore store,
      PassageIndex index,
      BgeEmbedder embedder,
      Optional<LanguageModel> model,
      Ask ask,
      Ask quoting,
      Parts parts,
      List<Problem> problems) {
    this.clock = clock;
    this.places = places;
    this.console = console;
    this.settings = settings;
    this.outlets = outlets;
    this.database = database;
    this.store = store;
    this.index = index;
    this.embedder = embedder;
    this.model = model;
    this.ask = ask;
    this.quoting = quoting;
    this.parts = parts;
    this.problems = List.copyOf(problems);
  }

  /// Opens everything and brings store and index level with the corpus. What takes time overlaps:
  /// each part is read in the background from the first moment, and waited for where it is needed.
  ///
  /// @throws WrongUsage when a setting or a file beside the settings is wrong
  /// @throws serai.domain.Outage when the store or the index cannot be used
  static Serai open(Places places, Console console) {
    return open(places, console, System.getenv(), _ -> {});
  }

  /// The same in another environment, with a witness of what a language model comes to.
  static Serai open(
      Places places,
      Console console,
      Map<String, String> environment,
      Consumer<Composition> witness) {
    var embedder = new BgeEmbedder(Places.home().resolve(UNPACKED), places.data().resolve(VECTORS));
    try {
      return open(places, console, environment, embedder, witness);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  private static Serai open(
      Places places,
      Console console,
      Map<String, String> environment,
      BgeEmbedder embedder,
      Consumer<Composition> witness) {
    var corpus = inBackground(() -> new CorpusFolder(places.corpus()).read());
    var glossary = inBackground(() -> GlossaryFolder.read(places.beside("glossary")));
    var gazetteer = inBackground(() -> GazetteerFile.read(places.beside("gazetteer.yaml")));
    var splitter = inBackground(OpenNlpSentences::new);
    var languages = inBackground(TikaLanguages::new);
    var dictionaries =
        CompletableFuture.runAsync(LuceneIndex::readDictionaries, Thread::startVirtualThread);
    var clock = Clock.system(ZoneId.systemDefault());
    var settings = checked(() -> SettingsFile.read(places.config(), environment));
    var outlets = checked(() -> OutletsFile.read(places.beside("outlets.yaml")));
    SentenceSplitter sentences = (text, lang) -> joined(splitter).sentences(text, lang);
    var database = database(places, settings);
    var store = new SqlArticleStore(database);
    try {
      var stories = new SameStory(store, new SqlTextSamples(database), outlets);
      var problems = synchronise(places, () -> joined(corpus), store, stories, clock, console);
      var index = new LuceneIndex(places.data().resolve("index"), sentences, outlets, embedder);
      var names = joined(gazetteer);
      var identifier = joined(languages);
      var model = Models.of(settings, clock);
      var use = settings.modelUse();
      var budget = new DailyBudget(use.dailyBudget(), clock);
      var writing =
          model.map(with -> new ModelWriting(with, identifier, use.within(), budget, witness));
      var terms = joined(glossary);
      var understanding = new Understanding(names, terms, outlets, identifier);
      var retrieval = new Retrieval(index, store, outlets, embedder);
      var verifier = new Verifier(names, terms, outlets);
      var quotations = new Answering(sentences, names, outlets, embedder, verifier);
      var quoting = new Ask(understanding, retrieval, quotations);
      var ask =
          new Ask(
              understanding,
              retrieval,
              new Answering(sentences, names, outlets, embedder, verifier, writing),
              Models.interpreter(settings, clock));
      var serai =
          new Serai(
              clock,
              places,
              console,
              settings,
              outlets,
              database,
              store,
              index,
              embedder,
              model,
              ask,
              quoting,
              new Parts(names, terms, sentences, understanding, quotations),
              problems);
      joined(dictionaries);
      serai.level();
      return serai;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static Database database(Places places, Settings settings) {
    return settings
        .databaseUrl()
        .map(url -> checked(() -> Database.open(url, System.getenv())))
        .orElseGet(() -> Database.in(places.data()));
  }

  Ask ask() {
    return ask;
  }

  /// Answers without a language model, whether there is one or not.
  Ask quoting() {
    return quoting;
  }

  /// The language model that writes, as it may be shown.
  Optional<String> modelName() {
    return model.map(_ -> settings.model().toString());
  }

  /// What could not be read of the corpus.
  List<Problem> problems() {
    return problems;
  }

  Places places() {
    return places;
  }

  /// For what is kept beside the articles.
  Database database() {
    return database;
  }

  ArticleStore store() {
    return store;
  }

  PassageIndex index() {
    return index;
  }

  /// What other flows use of the way to an answer.
  Parts parts() {
    return parts;
  }

  Gazetteer gazetteer() {
    return parts.gazetteer();
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

  /// Builds the index anew when it is absent or another than the store. Where several processes
  /// find that at once, one does it and the others wait.
  void level() {
    if (isLevel()) {
      return;
    }
    try (var _ =
        IndexingLock.take(
            places.data(),
            () -> console.tell("another process is indexing the articles, waiting for it…"))) {
      if (!isLevel()) {
        var progress = new Progress("indexing", store.coverage().articles(), console);
        index.rebuild(store, progress::at);
        progress.done();
      }
    }
  }

  boolean isLevel() {
    var revision = index.revision();
    return revision.isPresent() && revision.getAsLong() == store.revision();
  }

  private static List<Problem> synchronise(
      Places places,
      Corpus corpus,
      ArticleStore store,
      SameStory stories,
      Clock clock,
      Console console) {
    var folder = places.corpus();
    if (!Files.isDirectory(folder)) {
      if (places.namesCorpus()) {
        throw new WrongUsage("There is no folder " + folder + ": give another with --corpus.");
      }
      console.tell(
          "serai: there is no corpus folder "
              + folder
              + ": answers come from the "
              + store.coverage().articles()
              + " articles stored before; name another with --corpus.");
      return List.of();
    }
    var report = new Synchronisation(corpus, store, stories, clock).run();
    report.problems().forEach(problem -> console.tell("serai: passed over " + problem));
    if (report.kept() > 0) {
      console.tell(
          "serai: "
              + report.kept()
              + " stored articles are missing from the corpus; they stay until every file in it"
              + " can be read.");
    }
    return report.problems();
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
  }

  private static <T> T joined(CompletableFuture<T> work) {
    return checked(() -> {
      try {
        return work.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    });
  }

  private static <T> T checked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    model.ifPresent(LanguageModel::close);
    embedder.close();
    index.close();
    store.close();
  }
}
