package serai.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import serai.domain.CanonicalUrl;
import serai.domain.FeedItem;
import serai.domain.FeedState;
import serai.domain.FeedVisit;
import serai.domain.Fingerprint;
import serai.domain.Outlet;
import serai.port.FeedRecords;
import serai.port.Web;

/// A visit to one feed of an outlet: what it announces is looked at, one page after the other. The
/// feed counts as read only when all of it has been dealt with.
final class OutletVisit {
  /// So many pages in a row that could not be had mean that the site is in trouble.
  private static final int MOST_FAILURES = 5;

  private final Web web;
  private final FeedRecords records;
  private final Look look;
  private final Intake intake;
  private final Teller teller;
  private final InstantSource clock;
  private final Gathering.Limits limits;

  OutletVisit(
      Web web,
      FeedRecords records,
      Look look,
      Intake intake,
      Teller teller,
      InstantSource clock,
      Gathering.Limits limits) {
    this.web = web;
    this.records = records;
    this.look = look;
    this.intake = intake;
    this.teller = teller;
    this.clock = clock;
    this.limits = limits;
  }

  /// Visits a feed and notes what came of it.
  FeedVisit to(Outlet outlet, Outlet.Feed feed, FeedState state) {
    var run = new Run(outlet, feed, state);
    var visit = run.visit();
    teller.visited(visit);
    return visit;
  }

  /// One visit under way.
  private final class Run {
    private final Outlet outlet;
    private final Outlet.Feed feed;
    private final FeedState state;
    private final Instant start = clock.instant();
    private final long began = System.nanoTime();
    private final Tally tally = new Tally();
    private final Aftermath after;
    private final List<CompletableFuture<Intake.Result>> pending = new ArrayList<>();
    private Optional<Web.Later> hold = Optional.empty();
    private int inTrouble;
    private boolean isCut;

    Run(Outlet outlet, Outlet.Feed feed, FeedState state) {
      this.outlet = outlet;
      this.feed = feed;
      this.state = state;
      this.after = new Aftermath(state, start, clock);
    }

    FeedVisit visit() {
      var request =
          new Web.Request(
              state.moved().orElse(state.url()),
              teller.asksForAll() ? Web.Validators.NONE : validators(),
              Web.FEED_LIMIT);
      return switch (web.get(request)) {
        case Web.Page page -> read(page);
        case Web.Unchanged() -> unchanged();
        case Web.Later later -> {
          hold = Optional.of(later);
          yield note(after.failure(later.reason(), hold), later.reason());
        }
        case Web.Absent(_, var reason) -> note(after.failure(reason, hold), reason);
        case Web.Forbidden(var reason) -> note(after.failure(reason, hold), reason);
        case Web.Failed(var reason) -> note(after.failure(reason, hold), reason);
      };
    }

    private FeedVisit unchanged() {
      again();
      settle();
      return note(success(state.moved(), validators(), state.body()), "unchanged");
    }

    private Web.Validators validators() {
      return new Web.Validators(state.etag(), state.lastModified());
    }

    private FeedVisit read(Web.Page page) {
      var body = Optional.of(Fingerprint.of(page.body()));
      var moved = page.moved().or(state::moved);
      if (body.equals(state.body()) && !teller.asksForAll()) {
        again();
        settle();
        return note(success(moved, page.validators(), body), "unchanged");
      }
      FeedDocument document;
      try {
        document = FeedReader.read(page, feed, FeedReader.zone(outlet));
      } catch (IllegalArgumentException e) {
        var reason = String.valueOf(e.getMessage());
        return note(after.failure(reason, hold), reason);
      }
      entries(entries(document));
      again();
      settle();
      var read = document.isBroken() ? "read, though it is broken" : "read";
      if (isCut || hold.isPresent()) {
        // Not all of it was seen: it has to come again, whether it changes or not.
        return note(success(moved, Web.Validators.NONE, Optional.empty()), read + " in part");
      }
      // What only lists others may stay the same while these change.
      return document.parts().isEmpty()
          ? note(success(moved, page.validators(), body), read)
          : note(success(moved, Web.Validators.NONE, Optional.empty()), read);
    }

    /// The entries of a feed, those of its parts included.
    private List<FeedEntry> entries(FeedDocument document) {
      var parts = new FeedParts(web, teller).read(document.parts(), outlet, feed);
      hold = parts.hold();
      var entries = new ArrayList<>(document.entries());
      entries.addAll(parts.entries());
      return entries;
    }

    private void entries(List<FeedEntry> entries) {
      tally.entries = entries.size();
      var byAddress = new LinkedHashMap<String, FeedEntry>();
      entries.forEach(entry -> byAddress.putIfAbsent(CanonicalUrl.of(entry.url()).value(), entry));
      var known = records.items(outlet.id(), byAddress.keySet());
      int pages = 0;
      for (var entry : byAddress.entrySet()) {
        var before = Optional.ofNullable(known.get(entry.getKey()));
        if (before.filter(item -> isSettled(item, entry.getValue())).isPresent()) {
          before.filter(_ -> teller.asksForAll()).ifPresent(this::tellAgain);
          continue;
        }
        if (pages >= limits.pages() || isEnough(pages)) {
          isCut = true;
          return;
        }
        pages++;
        look(
            new Look.Subject(
                outlet, entry.getValue().url(), Optional.of(entry.getValue()), before));
      }
    }

    /// Whether nothing is new about an entry.
    private static boolean isSettled(FeedItem item, FeedEntry entry) {
      return item.entry().equals(entry.fingerprint()) || item.outcome() == FeedItem.Outcome.EXPIRED;
    }

    private void tellAgain(FeedItem item) {
      var said = "known: " + item.outcome().name().toLowerCase(Locale.ROOT);
      var reason = item.reason().map(why -> ", " + why).orElse("");
      teller.decided(outlet.id(), item.url(), said + reason);
    }

    /// Whether the rest has to wait: for the server, for a better day, or for the other outlets.
    private boolean isEnough(int pages) {
      boolean isLong = System.nanoTime() - began > limits.visit().toNanos();
      return hold.isPresent() || inTrouble >= MOST_FAILURES || (isLong && pages > 0);
    }

    /// Looks again at what is due.
    private void again() {
      int pages = 0;
      for (var item : records.due(outlet.id(), start, limits.pages())) {
        if (isEnough(pages++)) {
          return;
        }
        look(new Look.Subject(outlet, item.url(), Optional.empty(), Optional.of(item)));
      }
    }

    private void look(Look.Subject subject) {
      switch (look.at(subject)) {
        case Look.Hold(var later) -> {
          hold = Optional.of(later);
          teller.decided(outlet.id(), subject.url(), "put off: " + later.reason());
        }
        case Look.Decided(var article, var item, var said) -> {
          boolean isFailed = said.startsWith("failed");
          inTrouble = isFailed ? inTrouble + 1 : 0;
          tally.failed += isFailed ? 1 : 0;
          tally.refused += item.outcome() == FeedItem.Outcome.REFUSED ? 1 : 0;
          pending.add(intake.take(outlet.id(), article, item));
          teller.decided(outlet.id(), subject.url(), said);
        }
      }
    }

    private void settle() {
      try {
        for (var result : pending) {
          switch (result.join()) {
            case ADDED -> tally.added++;
            case CORRECTED -> tally.corrected++;
            case UNCHANGED, NOTED -> {}
          }
        }
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    private FeedState success(
        Optional<String> moved, Web.Validators validators, Optional<String> body) {
      return after.success(moved, validators, body, tally.hasNews(), isCut, hold);
    }

    private FeedVisit note(FeedState next, String result) {
      var took = Duration.ofNanos(System.nanoTime() - began);
      var visit = tally.visit(outlet.id(), state.url(), start, result, took);
      records.note(next, visit);
      return visit;
    }
  }
}
