package serai.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import serai.domain.FeedVisit;
import serai.domain.Outlet;
import serai.gather.Teller;

/// Tells on stderr how gathering goes on, and at the end one line an outlet.
final class GatherReport implements Teller {
  private final Console console;
  private final int outlets;
  private final boolean isVerbose;
  private final boolean isCounting = Progress.isTerminal();
  private final AtomicInteger feeds = new AtomicInteger();
  private final AtomicInteger entries = new AtomicInteger();
  private final long start = System.nanoTime();

  /// @param isVerbose whether to tell each decision
  GatherReport(Console console, int outlets, boolean isVerbose) {
    this.console = console;
    this.outlets = outlets;
    this.isVerbose = isVerbose;
  }

  @Override
  public synchronized void decided(String outlet, String url, String decision) {
    entries.incrementAndGet();
    if (isVerbose) {
      console.tell(outlet + "  " + url + "  " + decision);
    } else {
      count();
    }
  }

  @Override
  public synchronized void visited(FeedVisit visit) {
    feeds.incrementAndGet();
    if (isVerbose) {
      console.tell(visit.outlet() + "  " + visit.url() + "  feed: " + visit.result());
    } else {
      count();
    }
  }

  static boolean isSuccess(FeedVisit visit) {
    return visit.result().startsWith("read") || visit.result().equals("unchanged");
  }

  /// One line an outlet, on stdout.
  void finish(List<Outlet> visited, List<FeedVisit> visits) {
    if (isCounting && !isVerbose) {
      console.err().print("\r\u001B[K");
      console.err().flush();
    }
    Map<String, List<FeedVisit>> byOutlet =
        visits.stream()
            .collect(Collectors.groupingBy(FeedVisit::outlet, TreeMap::new, Collectors.toList()));
    for (var outlet : visited) {
      console.say(line(outlet.id(), byOutlet.getOrDefault(outlet.id(), List.of())));
    }
    int added = visits.stream().mapToInt(FeedVisit::added).sum();
    console.tell(
        "%d new articles from %d outlets: %.1f s"
            .formatted(added, visited.size(), Millis.since(start) / 1e3));
  }

  private static String line(String outlet, List<FeedVisit> visits) {
    if (visits.isEmpty()) {
      return outlet + ": not asked, the server wants to be left alone for now";
    }
    var trouble =
        visits.stream()
            .filter(visit -> !isSuccess(visit))
            .map(visit -> "; " + visit.url() + " failed: " + visit.result())
            .collect(Collectors.joining());
    boolean isUnchanged = visits.stream().allMatch(visit -> visit.result().equals("unchanged"));
    return "%s: %s, %d new, %d corrected, %d refused, %d failed%s"
        .formatted(
            outlet,
            isUnchanged
                ? "nothing new in the feed"
                : visits.stream().mapToInt(FeedVisit::entries).sum() + " entries",
            visits.stream().mapToInt(FeedVisit::added).sum(),
            visits.stream().mapToInt(FeedVisit::corrected).sum(),
            visits.stream().mapToInt(FeedVisit::refused).sum(),
            visits.stream().mapToInt(FeedVisit::failed).sum(),
            trouble);
  }

  private void count() {
    if (isCounting) {
      console
          .err()
          .print(
              "\rgathering: %d feeds of %d outlets, %d entries…"
                  .formatted(feeds.get(), outlets, entries.get()));
      console.err().flush();
    }
  }
}
