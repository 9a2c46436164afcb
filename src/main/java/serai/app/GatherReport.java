package serai.app;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import serai.domain.FeedVisit;
import serai.domain.Outlet;
import serai.gather.Teller;

/// Tells on stderr how gathering goes on: a bar on a terminal, each decision to who wants them all,
/// each visit to who watches for days; and at the end of a round one line an outlet.
final class GatherReport implements Teller {
  private static final int BAR = 24;

  /// What makes a terminal cut a line at its margin, and wrap it again: a bar that goes on in the
  /// next line could not be written over.
  private static final String NO_WRAP = "\u001B[?7l";

  private static final String WRAP = "\u001B[?7h";

  /// Clears the rest of a line.
  private static final String CLEAR = "\u001B[K";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final Console console;
  private final InstantSource clock;
  private final int feeds;
  private final boolean isVerbose;
  private final boolean isWatching;
  private final boolean isCounting;
  private final long start = System.nanoTime();
  private int visited;
  private int entries;
  private int added;

  /// @param outlets those that are visited
  /// @param isVerbose whether to tell each decision
  /// @param isWatching whether there is no end at which to tell what came of it
  GatherReport(
      Console console,
      InstantSource clock,
      List<Outlet> outlets,
      boolean isVerbose,
      boolean isWatching) {
    this.console = console;
    this.clock = clock;
    this.feeds = outlets.stream().mapToInt(outlet -> outlet.feeds().size()).sum();
    this.isVerbose = isVerbose;
    this.isWatching = isWatching;
    this.isCounting = Progress.isTerminal() && !isVerbose && !isWatching;
  }

  @Override
  public boolean asksForAll() {
    return isVerbose;
  }

  @Override
  public synchronized void decided(String outlet, String url, String decision) {
    entries++;
    if (isVerbose) {
      console.tell(outlet + "  " + url + "  " + decision);
    }
    count();
  }

  @Override
  public synchronized void visited(FeedVisit visit) {
    visited++;
    added += visit.added();
    if (isWatching) {
      var time = TIME.format(clock.instant());
      console.tell(time + "  " + line(visit.outlet(), List.of(visit)));
    } else if (isVerbose) {
      console.tell(visit.outlet() + "  " + visit.url() + "  feed: " + visit.result());
    }
    count();
  }

  static boolean isSuccess(FeedVisit visit) {
    return visit.result().startsWith("read") || visit.result().equals("unchanged");
  }

  /// One line an outlet, on stdout.
  void finish(List<Outlet> outlets, List<FeedVisit> visits) {
    if (isCounting) {
      console.err().print("\r" + CLEAR);
      console.err().flush();
    }
    Map<String, List<FeedVisit>> byOutlet =
        visits.stream()
            .collect(Collectors.groupingBy(FeedVisit::outlet, TreeMap::new, Collectors.toList()));
    for (var outlet : outlets) {
      console.say(line(outlet.id(), byOutlet.getOrDefault(outlet.id(), List.of())));
    }
    console.tell(
        "%d new %s from %d %s: %.1f s"
            .formatted(
                added,
                added == 1 ? "article" : "articles",
                outlets.size(),
                outlets.size() == 1 ? "outlet" : "outlets",
                Millis.since(start) / 1e3));
  }

  static String line(String outlet, List<FeedVisit> visits) {
    if (visits.isEmpty()) {
      return outlet + ": not asked, the server wants to be left alone for now";
    }
    var trouble =
        visits.stream()
            .filter(visit -> !isSuccess(visit))
            .map(visit -> visit.url() + " failed: " + visit.result())
            .collect(Collectors.joining("; "));
    if (visits.stream().noneMatch(GatherReport::isSuccess)) {
      return outlet + ": " + trouble;
    }
    boolean isUnchanged =
        visits.stream().allMatch(visit -> visit.result().equals("unchanged") || !isSuccess(visit));
    return "%s: %s, %d new, %d corrected, %d refused as off topic, %d failed%s"
        .formatted(
            outlet,
            isUnchanged
                ? "nothing new in the feed"
                : visits.stream().mapToInt(FeedVisit::entries).sum() + " entries",
            visits.stream().mapToInt(FeedVisit::added).sum(),
            visits.stream().mapToInt(FeedVisit::corrected).sum(),
            visits.stream().mapToInt(FeedVisit::refused).sum(),
            visits.stream().mapToInt(FeedVisit::failed).sum(),
            trouble.isEmpty() ? "" : "; " + trouble);
  }

  private void count() {
    if (isCounting) {
      console.err().print("\r" + CLEAR + NO_WRAP + bar(visited, feeds, entries, added) + WRAP);
      console.err().flush();
    }
  }

  /// How far a round has come; the counts first, as a narrow terminal shows no more.
  static String bar(int visited, int feeds, int entries, int added) {
    int done = feeds == 0 ? BAR : Math.min(BAR, visited * BAR / feeds);
    return "%d of %d feeds, %d entries, %d new [%s%s]"
        .formatted(visited, feeds, entries, added, "#".repeat(done), ".".repeat(BAR - done));
  }
}
