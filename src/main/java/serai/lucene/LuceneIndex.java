package serai.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Outage;
import serai.domain.Outlets;
import serai.port.ArticleStore;
import serai.port.Embedder;
import serai.port.PassageIndex;
import serai.port.SentenceSplitter;

/// The passage index in a folder. Several processes may search in it; one at a time writes. A
/// damaged index, or one made by another version, counts as absent until it is built anew.
public final class LuceneIndex implements PassageIndex {
  /// How long a writer waits for another process before it gives up.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String ADDING = "adding articles to the search index";

  /// Articles that are written together, with their vectors in memory until then.
  private static final int AT_ONCE = 50;

  private final String model;
  private final Press press;
  private final Desk desk;
  private final Bench bench;
  private final Searches searches = new Searches();

  /// @param folder where the index lies or is to lie, `data/index` as a rule
  public LuceneIndex(Path folder, SentenceSplitter sentences, Outlets outlets, Embedder embedder) {
    this(folder, sentences, outlets, embedder, PATIENCE);
  }

  LuceneIndex(
      Path folder,
      SentenceSplitter sentences,
      Outlets outlets,
      Embedder embedder,
      Duration patience) {
    var shelf = new Shelf(folder);
    model = embedder.model();
    press = new Press(sentences, outlets, new Meanings(embedder));
    desk = new Desk(shelf, model);
    bench = new Bench(shelf, desk, model, patience);
  }

  /// Reads the dictionaries with which words are taken apart, once in a process: it takes some
  /// tenths of a second, which the first search need not wait for.
  public static void readDictionaries() {
    for (var tongue : Tongue.values()) {
      tongue.words("日本");
    }
  }

  @Override
  public void rebuild(ArticleStore store, IntConsumer progress) {
    bench.anew(
        "building the search index anew",
        (writer, before) -> {
          // Read first: what is stored meanwhile is newer than the index will claim to be.
          long revision = store.revision();
          var run = press.run(writer, before);
          store.each(article -> {
            if (run.add(article)) {
              progress.accept(run.done());
            }
          });
          run.finish();
          progress.accept(run.done());
          note(writer, revision);
        });
  }

  @Override
  public void add(List<Article> articles) {
    for (int from = 0; from < articles.size(); from += AT_ONCE) {
      var ready = ready(articles.subList(from, Math.min(articles.size(), from + AT_ONCE)));
      bench.change(ADDING, (writer, before) -> ready.into(writer));
    }
  }

  /// Vectors take long: they are made before anybody has to wait for the writing.
  private Press.Ready ready(List<Article> articles) {
    var known =
        desk.read(searcher -> press.ready(articles, Optional.of(searcher.getIndexReader())));
    try {
      return known.isPresent() ? known.get() : press.ready(articles, Optional.empty());
    } catch (IOException e) {
      throw new Outage(ADDING, e);
    }
  }

  @Override
  public void addWords(List<Article> articles, OptionalLong revision) {
    bench.change(
        ADDING,
        (writer, before) -> {
          var run = press.wordsFirst(writer, before);
          articles.forEach(run::add);
          run.finish();
          if (revision.isPresent()) {
            note(writer, revision.getAsLong());
          }
        });
  }

  @Override
  public List<ArticleId> incomplete(int most) {
    return desk.read(searcher -> Searches.incomplete(searcher, most)).orElse(List.of());
  }

  @Override
  public void remove(List<ArticleId> articles) {
    if (articles.isEmpty()) {
      return;
    }
    bench.change(
        "taking articles out of the search index",
        (writer, before) ->
            writer.deleteDocuments(articles.stream().map(Sheet::of).toArray(Term[]::new)));
  }

  @Override
  public OptionalLong revision() {
    return desk.revision();
  }

  @Override
  public void reflects(long revision) {
    bench.change(
        "noting the state of the search index", (writer, before) -> note(writer, revision));
  }

  @Override
  public List<Hit> search(Query query) {
    return desk.read(searcher -> searches.byWords(searcher, query)).orElse(List.of());
  }

  @Override
  public List<Hit> nearest(float[] vector, Query query) {
    return desk.read(searcher -> searches.byMeaning(searcher, vector, query)).orElse(List.of());
  }

  @Override
  public double rarity(Concept concept) {
    return desk.read(searcher -> searches.rarity(searcher, concept)).orElse(0.0);
  }

  @Override
  public void close() {
    desk.close();
  }

  private void note(IndexWriter writer, long revision) {
    writer.setLiveCommitData(new Imprint(model).at(revision).notes().entrySet());
  }
}
