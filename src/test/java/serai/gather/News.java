package serai.gather;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import serai.AnArticle;
import serai.NoMeaning;
import serai.disk.GazetteerFile;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Correction;
import serai.domain.FeedHealth;
import serai.domain.FeedVisit;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.http.HttpWeb;
import serai.language.OpenNlpSentences;
import serai.language.TikaLanguages;
import serai.lucene.LuceneIndex;
import serai.port.Embedder;
import serai.port.PassageIndex;
import serai.sql.Database;
import serai.sql.SqlArticleStore;
import serai.sql.SqlFeedRecords;
import serai.sql.SqlTextSamples;

/// Everything that gathers, on real files and a real web of one's own; only the vectors are made
/// up.
final class News implements AutoCloseable {
  private static final Gazetteer NAMES = GazetteerFile.read(Path.of("config", "gazetteer.yaml"));
  private static final TikaLanguages LANGUAGES = new TikaLanguages();
  private static final OpenNlpSentences SENTENCES = new OpenNlpSentences();

  final SqlArticleStore store;
  final SqlFeedRecords records;
  final LuceneIndex index;
  final List<Correction> corrections = new CopyOnWriteArrayList<>();
  final List<String> decisions = new CopyOnWriteArrayList<>();
  boolean isCurious;
  Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final List<Outlet> outlets;
  private final HttpWeb web;
  private final Gathering gathering;

  News(Path folder, Collection<Outlet> outlets) {
    this(folder, outlets, 200, List.of());
  }

  News(Path folder, Collection<Outlet> outlets, int pages, List<String> topics) {
    this(folder, outlets, new Gathering.Limits(8, pages), topics, new NoMeaning());
  }

  News(
      Path folder,
      Collection<Outlet> outlets,
      Gathering.Limits limits,
      List<String> topics,
      Embedder embedder) {
    this.outlets = List.copyOf(outlets);
    var database = Database.in(folder);
    var known = new Outlets(outlets);
    store = new SqlArticleStore(database);
    records = new SqlFeedRecords(database);
    index = new LuceneIndex(folder.resolve("index"), SENTENCES, known, embedder);
    web =
        new HttpWeb(
            hosts(outlets),
            Optional.empty(),
            "test",
            Duration.ZERO,
            Duration.ofSeconds(2),
            () -> now);
    gathering =
        new Gathering(
            web,
            records,
            store,
            new SqlTextSamples(database),
            index,
            new Alone(),
            known,
            relevance(topics),
            LANGUAGES,
            corrections::add,
            () -> now,
            limits);
    if (!isLevel()) {
      CatchUp.of(store, index).wordsFirst();
    }
  }

  static Relevance relevance(List<String> topics) {
    return new Relevance(NAMES, topics);
  }

  static Outlet outlet(String id, String country, String lang, String... feeds) {
    return outlet(
        id,
        country,
        lang,
        List.of(feeds).stream().map(url -> new Outlet.Feed(url, Outlet.Confidence.HIGH)).toList());
  }

  static Outlet outlet(String id, String country, String lang, List<Outlet.Feed> feeds) {
    return new Outlet(
        id,
        "Outlet " + id,
        Optional.of(country),
        List.of(lang),
        "newspaper",
        Outlet.Ownership.UNKNOWN,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        feeds);
  }

  List<FeedVisit> gather() {
    return gathering.round(outlets, true, teller());
  }

  List<FeedVisit> gatherDue() {
    return gathering.round(outlets, false, teller());
  }

  Retention keeping(Duration age) {
    return keeping(Optional.of(age), OptionalInt.empty());
  }

  Retention keeping(Optional<Duration> age, OptionalInt count) {
    return new Retention(store, records, index, new Alone(), age, count, () -> now);
  }

  Timetable timetable(Runnable afterwards) {
    return new Timetable(gathering, outlets, afterwards, () -> now);
  }

  Instant nextDue() {
    return gathering.nextDue(outlets);
  }

  boolean isLevel() {
    return index.revision().equals(OptionalLong.of(store.revision()));
  }

  /// The articles that a question for an English word comes upon.
  List<ArticleId> find(String word) {
    var form = new Concept.Form(word, Optional.of(Language.ENGLISH));
    var concept = new Concept(word, Concept.Kind.WORD, List.of(form));
    var query =
        new PassageIndex.Query(
            List.of(new PassageIndex.Weighted(concept, 1)), Optional.empty(), Set.of(), 999);
    return index.search(query).stream().map(hit -> hit.passage().article()).distinct().toList();
  }

  static Article article(String id, String outlet, String text) {
    return AnArticle.of(id, text).by(outlet).article();
  }

  List<Article> articles() {
    var articles = new ArrayList<Article>();
    store.each(articles::add);
    return articles;
  }

  /// The one article of an outlet.
  Article from(String outlet) {
    var of = articles().stream().filter(a -> a.outlet().equals("Outlet " + outlet)).toList();
    if (of.size() != 1) {
      throw new AssertionError("expected one article of " + outlet + ", found " + of + decisions);
    }
    return of.getFirst();
  }

  FeedHealth health(String outlet) {
    return Objects.requireNonNull(records.health().get(outlet));
  }

  Article only() {
    var articles = articles();
    if (articles.size() != 1) {
      throw new AssertionError("expected one article, found " + articles + decisions);
    }
    return articles.getFirst();
  }

  @Override
  public void close() {
    web.close();
    index.close();
    store.close();
  }

  private Teller teller() {
    return new Teller() {
      @Override
      public boolean asksForAll() {
        return isCurious;
      }

      @Override
      public void decided(String outlet, String url, String decision) {
        decisions.add(outlet + " " + url + " " + decision);
      }

      @Override
      public void visited(FeedVisit visit) {
        decisions.add(visit.outlet() + " " + visit.url() + " feed " + visit.result());
      }
    };
  }

  private static List<String> hosts(Collection<Outlet> outlets) {
    return outlets.stream()
        .flatMap(outlet -> outlet.feeds().stream())
        .flatMap(feed -> PageData.host(feed.url()).stream())
        .distinct()
        .toList();
  }

  /// Nobody else is there.
  private final class Alone implements Indexing {
    @Override
    public void alone(Runnable work) {
      work.run();
    }

    @Override
    public void level() {
      CatchUp.of(store, index).wordsFirst();
    }
  }
}
