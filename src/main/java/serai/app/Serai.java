package serai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import serai.answer.Composition;
import serai.ask.Ask;
import serai.disk.Settings;
import serai.domain.Gazetteer;
import serai.domain.Outlets;
import serai.domain.Problem;
import serai.embed.BgeEmbedder;
import serai.gather.CatchUp;
import serai.port.ArticleStore;
import serai.port.LanguageModel;
import serai.port.PassageIndex;
import serai.sql.Database;

/// The house with its rooms joined, as [Opening] has left it: what commands and flows take from it.
final class Serai implements AutoCloseable {
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

  Serai(
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
    return new Opening(places, console, environment, witness).serai();
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

  /// What is left of the day's answers by the model.
  DailyBudget modelBudget() {
    return DailyBudget.of(database, settings, clock);
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

  /// Brings the index level with the store. Where several processes find that it is behind, one
  /// does it and the others wait.
  void level() {
    levelled(behind -> {
      var progress = new Progress("indexing", behind.articles(), console);
      behind.run(progress::at);
      progress.done();
    });
  }

  /// The same without waiting for vectors, which come in the background.
  void levelWords() {
    levelled(CatchUp::wordsFirst);
  }

  private void levelled(Consumer<CatchUp> work) {
    if (isLevel()) {
      return;
    }
    try (var _ =
        IndexingLock.take(
            places.data(),
            () -> console.tell("another process is indexing the articles, waiting for it…"))) {
      if (!isLevel()) {
        work.accept(CatchUp.of(store, index));
      }
    }
  }

  boolean isLevel() {
    var revision = index.revision();
    return revision.isPresent() && revision.getAsLong() == store.revision();
  }

  @Override
  public void close() {
    model.ifPresent(LanguageModel::close);
    embedder.close();
    index.close();
    store.close();
  }
}
