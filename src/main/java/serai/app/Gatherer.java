package serai.app;

import java.util.List;
import java.util.function.Consumer;
import serai.domain.Correction;
import serai.domain.FeedVisit;
import serai.domain.Outlet;
import serai.gather.Gathering;
import serai.gather.Indexing;
import serai.gather.Relevance;
import serai.gather.Retention;
import serai.gather.Teller;
import serai.gather.Timetable;
import serai.gather.Vectors;
import serai.http.HttpWeb;
import serai.port.FeedRecords;
import serai.sql.SqlFeedRecords;
import serai.sql.SqlTextSamples;

/// The parts that gather news, joined: for one round, or for a timetable that runs beside the bot.
final class Gatherer implements AutoCloseable {
  /// Articles without vectors are counted up to here.
  private static final int MOST_COUNTED = 10_000;

  private final Serai serai;
  private final HttpWeb web;
  private final Vectors vectors;
  private final Gathering gathering;
  private final Retention retention;

  /// @param corrections told of each article that says something else than before
  Gatherer(Serai serai, Consumer<Correction> corrections) {
    this.serai = serai;
    var settings = serai.settings().gather();
    var parts = serai.parts();
    var records = records(serai);
    var indexing = indexing(serai);
    this.web =
        new HttpWeb(
            settings.allowedHosts(),
            settings.contact(),
            Version.number(),
            settings.pause(),
            settings.timeout(),
            serai.clock());
    this.vectors = new Vectors(serai.store(), serai.index());
    this.gathering =
        new Gathering(
            web,
            records,
            serai.store(),
            new SqlTextSamples(serai.database()),
            serai.index(),
            indexing,
            serai.outlets(),
            new Relevance(parts.gazetteer(), settings.topics()),
            parts.languages(),
            corrections,
            serai.clock(),
            new Gathering.Limits(settings.outletsAtOnce(), settings.pagesAtOnce()));
    this.retention =
        new Retention(
            serai.store(),
            records,
            serai.index(),
            indexing,
            settings.keep(),
            settings.most(),
            serai.clock());
  }

  /// What is remembered of feeds.
  static FeedRecords records(Serai serai) {
    return new SqlFeedRecords(serai.database());
  }

  /// Visits outlets now, whether their feeds are due or not.
  List<FeedVisit> round(List<Outlet> outlets, Teller teller) {
    var visits = gathering.round(outlets, true, teller);
    retention.run();
    return visits;
  }

  /// Gathers what is due of all outlets for as long as the timetable is open.
  Timetable timetable() {
    return timetable(serai.outlets().all());
  }

  /// The same for some outlets alone.
  Timetable timetable(List<Outlet> outlets) {
    return new Timetable(
        gathering,
        outlets.stream().filter(outlet -> !outlet.feeds().isEmpty()).toList(),
        () -> {
          retention.run();
          vectors.wake();
        },
        serai.clock());
  }

  /// Makes the vectors that are still missing.
  void complete(Console console) {
    int waiting = serai.index().incomplete(MOST_COUNTED).size();
    if (waiting > 0) {
      var progress = new Progress("making vectors for", waiting, console);
      Vectors.completeAll(serai.store(), serai.index(), progress::at);
      progress.done();
    }
  }

  @Override
  public void close() {
    vectors.close();
    web.close();
  }

  private static Indexing indexing(Serai serai) {
    return new Indexing() {
      @Override
      public void alone(Runnable work) {
        try (var _ = IndexingLock.take(serai.places().data(), () -> {})) {
          work.run();
        }
      }

      @Override
      public void level() {
        serai.levelWords();
      }
    };
  }
}
