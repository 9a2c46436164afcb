package serai.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Concept;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.domain.TextKind;
import serai.domain.Word;
import serai.embed.BgeEmbedder;
import serai.language.OpenNlpSentences;
import serai.port.Embedder;
import serai.port.PassageIndex.Hit;
import serai.port.PassageIndex.Query;
import serai.port.PassageIndex.Weighted;

/// Measures retrieval on a set of questions with known articles: `FOLDER LANG [DOCUMENTS-LANG]`,
/// the folder holding `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. Words as typed, vectors, and
/// both fused by reciprocal rank.
public final class RetrievalTrial {
  private static final int DEPTH = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RetrievalTrial() {}

  public static void main(String[] args) throws IOException {
    var set = Path.of(args[0]);
    var asked = Language.of(args[1]).orElseThrow();
    var documents = args.length > 2 ? args[2] : args[1];
    var folder =
        Path.of(System.getProperty("trial.index", "/tmp/trial-index"))
            .resolve(set.getFileName() + "-" + args[1] + "-" + documents);
    boolean vectors = documents.equals("en") && !Boolean.getBoolean("trial.words");
    Embedder embedder = vectors ? new BgeEmbedder() : new CountingEmbedder("none");
    var relevant = relevant(set);
    try (var index =
        new LuceneIndex(folder, new OpenNlpSentences(), new Outlets(List.of()), embedder)) {
      var articles = new ArrayList<Article>();
      for (var line : Files.readAllLines(set.resolve("corpus.jsonl"))) {
        var article = article(JSON.readTree(line), documents);
        article.ifPresent(articles::add);
      }
      var ids = new HashSet<String>();
      articles.forEach(a -> ids.add(a.id().value()));
      long start = System.nanoTime();
      index.rebuild(new ArticlesInMemory(articles.toArray(Article[]::new)), done -> {});
      System.err.printf(
          Locale.ROOT,
          "%d articles in %.1f s%n",
          articles.size(),
          (System.nanoTime() - start) / 1e9);
      var names = new ArrayList<>(List.of("words"));
      if (vectors) {
        names.addAll(List.of("meaning", "fused.25", "fused.5", "fused1"));
      }
      var scores = new HashMap<String, double[]>();
      int asks = 0;
      long spent = 0;
      for (var line : Files.readAllLines(set.resolve("queries.jsonl"))) {
        var question = JSON.readTree(line);
        var gold = new HashSet<>(relevant.getOrDefault(question.path("id").asText(), Set.of()));
        gold.retainAll(ids);
        if (!question.path("lang").asText().equals(args[1])
            || gold.isEmpty()
            || !question.path("answerable").asBoolean(true)) {
          continue;
        }
        asks++;
        var text = question.path("question").asText();
        var query = new Query(concepts(text, asked), Optional.empty(), Set.of(), DEPTH);
        long before = System.nanoTime();
        var words = index.search(query);
        spent += System.nanoTime() - before;
        count(scores, "words", ranked(words), gold);
        if (vectors) {
          var meaning = index.nearest(embedder.question(text), query);
          count(scores, "meaning", ranked(meaning), gold);
          for (double weight : new double[] {.25, .5, 1}) {
            var name = "fused" + (weight == 1 ? "1" : ("" + weight).substring(1));
            count(scores, name, fused(words, meaning, weight), gold);
          }
        }
      }
      for (var name : names) {
        var sums = scores.getOrDefault(name, new double[4]);
        System.out.printf(
            Locale.ROOT,
            "%s %s->%s %-9s n=%d H@1 %.3f H@4 %.3f H@10 %.3f MRR %.3f%n",
            set.getFileName(),
            args[1],
            documents,
            name,
            asks,
            sums[0] / asks,
            sums[1] / asks,
            sums[2] / asks,
            sums[3] / asks);
      }
      System.out.printf(Locale.ROOT, "   %.2f ms a search%n", spent / 1e6 / asks);
    }
  }

  private static List<Weighted> concepts(String text, Language language) {
    return Word.of(text).stream()
        .map(Word::typed)
        .distinct()
        .map(word ->
            new Weighted(
                new Concept(
                    word,
                    Concept.Kind.WORD,
                    List.of(new Concept.Form(word, Optional.of(language)))),
                1))
        .toList();
  }

  private static Optional<Article> article(JsonNode node, String lang) {
    if (!node.path("lang").asText(lang).equals(lang) || node.path("text").asText().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Article(
            new ArticleId(node.path("id").asText()),
            "https://example.org/" + node.path("id").asText(),
            node.path("outlet").asText("Trial"),
            Optional.empty(),
            node.path("title").asText(""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            published(node.path("published").asText("")),
            Optional.empty(),
            lang,
            node.path("text").asText(),
            TextKind.PAGE));
  }

  private static Optional<PublicationDate> published(String date) {
    return date.isEmpty() || date.equals("null")
        ? Optional.empty()
        : Optional.of(new PublicationDate(date, false));
  }

  private static List<String> ranked(List<Hit> hits) {
    return hits.stream().map(h -> h.passage().article().value()).distinct().toList();
  }

  private static List<String> fused(List<Hit> words, List<Hit> meaning, double weight) {
    var scores = new HashMap<String, Double>();
    add(scores, ranked(words), 1);
    add(scores, ranked(meaning), weight);
    return scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void add(Map<String, Double> scores, List<String> ranking, double weight) {
    for (int i = 0; i < ranking.size(); i++) {
      scores.merge(ranking.get(i), weight / (61 + i), Double::sum);
    }
  }

  private static void count(
      Map<String, double[]> scores, String name, List<String> ranking, Set<String> gold) {
    var sums = scores.computeIfAbsent(name, n -> new double[4]);
    for (int i = 0; i < Math.min(10, ranking.size()); i++) {
      if (gold.contains(ranking.get(i))) {
        sums[0] += i == 0 ? 1 : 0;
        sums[1] += i < 4 ? 1 : 0;
        sums[2]++;
        sums[3] += 1.0 / (i + 1);
        return;
      }
    }
  }

  private static Map<String, Set<String>> relevant(Path set) throws IOException {
    var relevant = new HashMap<String, Set<String>>();
    for (var line : Files.readAllLines(set.resolve("qrels.tsv"))) {
      var cells = line.split("\t");
      relevant.computeIfAbsent(cells[0], key -> new HashSet<>()).add(cells[1]);
    }
    return relevant;
  }
}
