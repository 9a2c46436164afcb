package serai.app;

import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import serai.domain.Problem;
import serai.embed.BgeEmbedder;
import serai.gather.SameStory;
import serai.gather.Synchronisation;
import serai.language.OpenNlpSentences;
import serai.language.TikaLanguages;
import serai.lucene.LuceneIndex;
import serai.port.ArticleStore;
import serai.port.Corpus;
import serai.port.SentenceSplitter;
import serai.retrieve.Retrieval;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlTextSamples;
import serai.understand.Understanding;

/// Opens the house: the one place where objects meet. What takes time overlaps: each part is read
/// in the background from the first moment, and waited for where it is needed.
final class Opening {
  /// Where the launcher lays what would else be unpacked at every start, in the program's folder.
  private static final String UNPACKED = "target/unpacked";

  private static final String VECTORS = "vectors";

  private final Places places;
  private final Console console;
  private final Map<String, String> environment;
  private final Consumer<Composition> witness;

  /// @param witness told what a language model comes to
  Opening(
      Places places,
      Console console,
      Map<String, String> environment,
      Consumer<Composition> witness) {
    this.places = places;
    this.console = console;
    this.environment = Map.copyOf(environment);
    this.witness = witness;
  }

  /// Opens everything and brings store and index level with the corpus.
  ///
  /// @throws WrongUsage when a setting or a file beside the settings is wrong
  /// @throws serai.domain.Outage when the store or the index cannot be used
  Serai serai() {
    var embedder = new BgeEmbedder(Places.home().resolve(UNPACKED), places.data().resolve(VECTORS));
    try {
      return open(embedder);
    } catch (RuntimeException e) {
      embedder.close();
      throw e;
    }
  }

  private Serai open(BgeEmbedder embedder) {
    var corpus = Early.of(() -> new CorpusFolder(places.corpus()).read());
    var glossary = Early.of(() -> GlossaryFolder.read(places.beside("glossary")));
    var gazetteer = Early.of(() -> GazetteerFile.read(places.beside("gazetteer.yaml")));
    var splitter = Early.of(OpenNlpSentences::new);
    var languages = Early.of(TikaLanguages::new);
    Thread.startVirtualThread(LuceneIndex::readDictionaries);
    var clock = Clock.system(ZoneId.systemDefault());
    var settings = checked(() -> SettingsFile.read(places.config(), environment));
    var outlets = checked(() -> OutletsFile.read(places.beside("outlets.yaml")));
    SentenceSplitter sentences = (text, lang) -> checked(splitter::get).sentences(text, lang);
    var database = database(settings);
    var store = new SqlArticleStore(database);
    try {
      var stories = new SameStory(store, new SqlTextSamples(database), outlets);
      var problems = synchronise(() -> checked(corpus::get), store, stories, clock);
      var index = new LuceneIndex(places.data().resolve("index"), sentences, outlets, embedder);
      var names = checked(gazetteer::get);
      var identifier = checked(languages::get);
      var model = Models.of(settings, clock);
      var use = settings.modelUse();
      var budget = DailyBudget.of(database, settings, clock);
      var writing =
          model.map(with ->
              new ModelWriting(
                  with, identifier, use.within(), use.translationTimeout(), budget, witness));
      var terms = checked(glossary::get);
      var understanding = new Understanding(names, terms, outlets, identifier);
      var retrieval = new Retrieval(index, store, outlets, embedder);
      var verifier = new Verifier(names, terms, outlets);
      var quotations = new Answering(sentences, names, outlets, embedder, verifier);
      var quoting = new Ask(understanding, retrieval, quotations);
      var written = new Answering(sentences, names, outlets, embedder, verifier, writing);
      var ask = new Ask(understanding, retrieval, written, Models.interpreter(settings, clock));
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
              new Parts(
                  names,
                  terms,
                  sentences,
                  identifier,
                  understanding,
                  quotations,
                  writing.map(_ -> written)),
              problems);
      serai.level();
      return serai;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private Database database(Settings settings) {
    return settings
        .databaseUrl()
        .map(url -> checked(() -> Database.open(url, System.getenv())))
        .orElseGet(() -> Database.in(places.data()));
  }

  private List<Problem> synchronise(
      Corpus corpus, ArticleStore store, SameStory stories, Clock clock) {
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

  private static <T> T checked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), e);
    }
  }
}
