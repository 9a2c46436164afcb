package serai.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Coverage;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.PublicationDate;
import serai.domain.Span;
import serai.domain.Story;
import serai.domain.TextKind;
import serai.port.ArticleStore;
import serai.port.PassageIndex.Query;
import serai.port.PassageIndex.Weighted;

/// Measures search among many made-up articles: `FOLDER ARTICLES`. Words follow Zipf's law, vectors
/// are random. Run it with the heap that is to suffice, `-Xmx512m`.
public final class BigIndexTrial {
  private static final int VOCABULARY = 200_000;
  private static final int WORDS = 410;
  private static final int QUESTIONS = 2_000;
  private static final int WARM_UP = 500;
  private static final int LIMIT = 60;

  private BigIndexTrial() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var made = new MadeUp(Integer.parseInt(args[1]));
    var embedder = new CountingEmbedder("random");
    try (var index =
        new LuceneIndex(folder, BigIndexTrial::sentences, new Outlets(List.of()), embedder)) {
      if (index.revision().isEmpty()) {
        long start = System.nanoTime();
        index.rebuild(
            made,
            done -> {
              if (done % 5_000 < 64) {
                System.err.println(done);
              }
            });
        System.out.printf(Locale.ROOT, "built in %.0f s%n", seconds(start));
      }
      var random = new Random(7);
      var period = Optional.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 30)));
      report("words", () -> index.search(made.query(random, Optional.empty())));
      report("words in a period", () -> index.search(made.query(random, period)));
      report(
          "meaning",
          () ->
              index.nearest(
                  embedder.question("q" + random.nextInt()), made.query(random, Optional.empty())));
      report(
          "meaning in a period",
          () ->
              index.nearest(embedder.question("q" + random.nextInt()), made.query(random, period)));
      report(
          "both",
          () -> {
            var query = made.query(random, Optional.empty());
            index.search(query);
            return index.nearest(embedder.question("q" + random.nextInt()), query);
          });
      report(
          "rarity of eight",
          () ->
              made.query(random, Optional.empty()).concepts().stream()
                  .mapToDouble(c -> index.rarity(c.concept()))
                  .sum());
      System.gc();
      var runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "heap %d MB of %d MB, index %d MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.maxMemory() >> 20,
          size(folder) >> 20);
    }
  }

  private static void report(String name, Supplier<?> question) {
    var spent = new long[QUESTIONS];
    for (int i = 0; i < WARM_UP; i++) {
      question.get();
    }
    for (int i = 0; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      question.get();
      spent[i] = System.nanoTime() - start;
    }
    Arrays.sort(spent);
    System.out.printf(
        Locale.ROOT,
        "%-20s p50 %.2f ms  p99 %.2f ms%n",
        name,
        spent[QUESTIONS / 2] / 1e6,
        spent[QUESTIONS * 99 / 100] / 1e6);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static List<Span> sentences(String text, String lang) {
    var spans = new ArrayList<Span>();
    int start = 0;
    for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", start)) {
      spans.add(new Span(start, end + 1));
      start = end + 2;
    }
    spans.add(new Span(start, text.length()));
    return spans;
  }

  /// A store whose articles exist only while they are read.
  private record MadeUp(int articles) implements ArticleStore {
    private static String word(Random random) {
      // The inverse of Zipf's distribution with exponent one: ranks grow exponentially.
      int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
      return "w" + Integer.toString(rank * 7 + 1000, 36);
    }

    Query query(Random random, Optional<Period> period) {
      var seen = new HashSet<String>();
      while (seen.size() < 8) {
        seen.add(word(random));
      }
      var concepts =
          seen.stream()
              .map(w ->
                  new Weighted(
                      new Concept(
                          w,
                          Concept.Kind.WORD,
                          List.of(new Concept.Form(w, Optional.of(Language.ENGLISH)))),
                      1))
              .toList();
      return new Query(concepts, period, Set.of(), LIMIT);
    }

    @Override
    public void each(Consumer<Article> reader) {
      var random = new Random(1);
      for (int i = 0; i < articles; i++) {
        var text = new StringBuilder();
        for (int w = 1; w <= WORDS; w++) {
          text.append(word(random)).append(w % 18 == 0 ? ". " : " ");
        }
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730)).toString();
        reader.accept(
            new Article(
                new ArticleId("a" + i),
                "https://example.org/" + i,
                "Outlet " + random.nextInt(100),
                Optional.empty(),
                word(random) + " " + word(random),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PublicationDate(day, false)),
                Optional.empty(),
                "en",
                text.toString().strip(),
                TextKind.PAGE));
      }
    }

    @Override
    public long revision() {
      return 1;
    }

    @Override
    public Optional<Set<ArticleId>> changedSince(long revision) {
      return Optional.empty();
    }

    @Override
    public Saved save(Collection<Article> brought, String origin, Instant now) {
      throw new UnsupportedOperationException("made-up articles cannot be changed");
    }

    @Override
    public Saved save(Map<String, List<Article>> byOrigin, Instant now) {
      throw new UnsupportedOperationException("made-up articles cannot be changed");
    }

    @Override
    public int remove(Collection<ArticleId> ids, String origin) {
      throw new UnsupportedOperationException("made-up articles cannot be changed");
    }

    @Override
    public Optional<Article> article(ArticleId id) {
      return Optional.empty();
    }

    @Override
    public Optional<Article> at(String url) {
      return Optional.empty();
    }

    @Override
    public List<Article> articles(Collection<ArticleId> ids) {
      return List.of();
    }

    @Override
    public Map<ArticleId, String> hashes(String origin) {
      return Map.of();
    }

    @Override
    public Coverage coverage() {
      return new Coverage(articles, Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public void link(Story story) {
      throw new UnsupportedOperationException("made-up articles have no stories");
    }

    @Override
    public Story story(ArticleId id) {
      throw new UnsupportedOperationException("made-up articles have no stories");
    }

    @Override
    public List<Story> stories(Collection<ArticleId> ids) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
