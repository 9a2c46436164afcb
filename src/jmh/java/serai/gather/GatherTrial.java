package serai.gather;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import serai.LocalWeb;
import serai.NoMeaning;
import serai.disk.CorpusFolder;
import serai.domain.Fingerprint;
import serai.domain.Outlet;
import serai.embed.BgeEmbedder;

/// Gathers many articles from many feeds of a web on this machine and tells how fast.
///
///     ./mvnw -q test-compile -Pjmh
///     java -cp … serai.gather.GatherTrial FEEDS ENTRIES    (200 500 is a hundred thousand articles)
///     java -cp … serai.gather.GatherTrial FEEDS ENTRIES vectors
///
/// Vectors are made up, so that embedding is left aside; with `vectors` the real model makes them in
/// the background meanwhile. It also tells how long what is stored cannot be found yet.
public final class GatherTrial {
  private static final int WORDS = 300;

  private static final List<String> VOCABULARY = vocabulary();

  private GatherTrial() {}

  public static void main(String[] arguments) throws IOException {
    // The JDK's server waits for an acknowledgement between head and body otherwise.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int feeds = Integer.parseInt(arguments[0]);
    int entries = Integer.parseInt(arguments[1]);
    var sites = new ArrayList<LocalWeb>();
    var outlets = new ArrayList<Outlet>();
    for (int i = 0; i < feeds; i++) {
      var site = site(i, entries);
      sites.add(site);
      outlets.add(News.outlet("o" + i, "Kazakhstan", "en", site.url("/feed")));
    }
    var folder = Files.createTempDirectory("serai-gather-trial");
    boolean isEmbedding = arguments.length > 2;
    var limits = new Gathering.Limits(8, entries);
    var embedder = isEmbedding ? new BgeEmbedder() : new NoMeaning();
    try (var news = new News(folder, outlets, limits, List.of(), embedder);
        var lag = new Lag(news)) {
      if (isEmbedding) {
        new Vectors(news.store, news.index).wake();
      }
      for (int round = 1; round <= 2; round++) {
        long start = System.nanoTime();
        long worked = worked();
        int added = news.gather().stream().mapToInt(visit -> visit.added()).sum();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
            "round %d: %d new articles in %.1f s, %.0f/s; %.1f s of work by all cores, that of the"
                + " web included; %d MB of heap in use afterwards%n",
            round,
            added,
            took.toMillis() / 1e3,
            added * 1e3 / took.toMillis(),
            (worked() - worked) / 1e9,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        System.out.println(lag);
      }
      System.out.println(news.index.incomplete(100_000).size() + " articles wait for vectors");
    }
    sites.forEach(LocalWeb::close);
  }

  /// Nanoseconds that this process has kept a core busy.
  private static long worked() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static LocalWeb site(int number, int entries) {
    var site = LocalWeb.forgetful("127.1.%d.%d".formatted(number / 200, number % 200 + 1));
    var items = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      items.append("<item><title>Laboratory %d</title><link>/%d</link></item>".formatted(i, i));
      int seed = number * 100_000 + i;
      site.on(
          "/" + i,
          exchange ->
              LocalWeb.send(exchange, 200, Map.of("Content-Type", "text/html"), page(seed)));
    }
    var feed =
        ("<rss version='2.0'><channel><title>x</title><link>/</link><description/>"
                + items
                + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    var etag = "\"" + Fingerprint.of(items.toString()) + "\"";
    site.on(
        "/feed",
        exchange -> {
          boolean isKnown = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          LocalWeb.send(
              exchange,
              isKnown ? 304 : 200,
              Map.of("Content-Type", "application/rss+xml", "ETag", etag),
              isKnown ? new byte[0] : feed);
        });
    return site;
  }

  /// The words of the corpus, each as often as it stands there.
  private static List<String> vocabulary() {
    return new CorpusFolder(Path.of("corpus"))
        .read().articles().stream()
            .filter(article -> article.lang().equals("en"))
            .flatMap(article -> Pattern.compile("[^\\p{L}]+").splitAsStream(article.text()))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  private static byte[] page(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(VOCABULARY.get(random.nextInt(VOCABULARY.size())))
          .append(i % 15 == 14 ? ". " : i % 60 == 59 ? ".</p><p>" : " ");
    }
    return """
    <html lang="en"><head><title>Laboratory %d in Kazakhstan - A site</title></head><body>
    <nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Laboratory %d in Kazakhstan</h1>
    <p>Japan and Kazakhstan build laboratory %d; Japan pays and Kazakhstan builds.</p><p>%s</p></article>
    <footer>A site of one's own</footer></body></html>
    """
        .formatted(seed, seed, seed, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Looks all the time how long the index stays behind the store.
  private static final class Lag implements AutoCloseable {
    private static final long LOOK = 20_000_000;

    private final List<Long> waits = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean isOpen = true;

    Lag(News news) {
      watcher = Thread.ofPlatform().daemon().start(() -> watch(news));
    }

    private void watch(News news) {
      while (isOpen) {
        long stored = news.store.revision();
        long start = System.nanoTime();
        while (isOpen && news.index.revision().orElse(0) < stored) {
          LockSupport.parkNanos(LOOK);
        }
        synchronized (waits) {
          waits.add(System.nanoTime() - start);
        }
        LockSupport.parkNanos(LOOK);
      }
    }

    @Override
    public String toString() {
      synchronized (waits) {
        var sorted = waits.stream().mapToLong(wait -> wait / 1_000_000).sorted().toArray();
        return "stored and not yet found: %d ms at most, %d ms in 99 of 100 looks"
            .formatted(sorted[sorted.length - 1], sorted[sorted.length * 99 / 100]);
      }
    }

    @Override
    public void close() {
      isOpen = false;
    }
  }
}
