package serai.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import serai.domain.Correction;
import serai.domain.FeedState;
import serai.domain.FeedVisit;
import serai.domain.Outage;
import serai.domain.Outlet;
import serai.domain.Outlets;
import serai.port.ArticleStore;
import serai.port.FeedRecords;
import serai.port.LanguageIdentifier;
import serai.port.PassageIndex;
import serai.port.TextSamples;
import serai.port.Web;

/// Turns the outlets' feeds into articles that can be asked about: found, fetched, read, judged,
/// stored, indexed.
public final class Gathering {
  private final Web web;
  private final FeedRecords records;
  private final ArticleStore store;
  private final PassageIndex index;
  private final SameStory stories;
  private final Indexing indexing;
  private final Look look;
  private final Consumer<Correction> corrections;
  private final InstantSource clock;
  private final Limits limits;

  /// @param corrections told of each article that says something else than before, once it is
  ///   stored
  public Gathering(
      Web web,
      FeedRecords records,
      ArticleStore store,
      TextSamples samples,
      PassageIndex index,
      Indexing indexing,
      Outlets outlets,
      Relevance relevance,
      LanguageIdentifier languages,
      Consumer<Correction> corrections,
      InstantSource clock,
      Limits limits) {
    this.web = web;
    this.records = records;
    this.store = store;
    this.index = index;
    this.stories = new SameStory(store, samples, outlets);
    this.indexing = indexing;
    this.look =
        new Look(
            web,
            new ArticleMaker(new OutletMentions(outlets), languages),
            relevance,
            store::at,
            clock);
    this.corrections = corrections;
    this.clock = clock;
    this.limits = limits;
  }

  /// How much to do at once.
  ///
  /// @param outlets that are visited at the same time
  /// @param pages of a feed that are fetched in one visit; the rest comes the next time
  /// @param visit how long one visit goes on fetching pages: a slow site must not keep the others
  ///   waiting for the next round
  public record Limits(int outlets, int pages, Duration visit) {
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(5);

    /// With visits as long as usual.
    public Limits(int outlets, int pages) {
      this(outlets, pages, LONGEST_VISIT);
    }
  }

  /// Visits outlets' feeds, each outlet's one after the other, several outlets at a time.
  ///
  /// @param isAsked whether someone asks for it, so that feeds are visited before their time
  /// @return the visits, in no particular order
  public List<FeedVisit> round(Collection<Outlet> outlets, boolean isAsked, Teller teller) {
    stories.catchUp();
    var visits = new ArrayList<FeedVisit>();
    try (var intake = new Intake(store, records, index, stories, indexing, corrections, clock);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var visit = new OutletVisit(web, records, look, intake, teller, clock, limits);
      var places = new Semaphore(limits.outlets());
      var all = new ArrayList<Future<List<FeedVisit>>>();
      for (var outlet : outlets) {
        all.add(
            threads.submit(() -> {
              places.acquire();
              try {
                return visited(outlet, isAsked, visit);
              } finally {
                places.release();
              }
            }));
      }
      for (var one : all) {
        visits.addAll(one.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Outage outage ? outage : new Outage("gathering", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Outage("gathering was interrupted", e);
    }
    return visits;
  }

  /// When the next feed of these outlets is due; now when one has never been asked.
  public Instant nextDue(Collection<Outlet> outlets) {
    var now = clock.instant();
    return outlets.stream()
        .flatMap(outlet -> outlet.feeds().stream().map(feed -> state(outlet, feed)))
        .map(state -> later(state.due().orElse(now), state.held().orElse(now)))
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private FeedState state(Outlet outlet, Outlet.Feed feed) {
    return records
        .feed(feed.url())
        .orElseGet(() -> FeedState.fresh(feed.url(), outlet.id(), Rhythm.FIRST));
  }

  private List<FeedVisit> visited(Outlet outlet, boolean isAsked, OutletVisit visit) {
    var visits = new ArrayList<FeedVisit>();
    for (var feed : outlet.feeds()) {
      var state = state(outlet, feed);
      var now = clock.instant();
      if (state.isDue(now) || (isAsked && !state.isHeld(now))) {
        visits.add(visit.to(outlet, feed, state));
      }
    }
    return visits;
  }
}
