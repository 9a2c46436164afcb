package serai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import serai.disk.CorpusFolder;
import serai.disk.GazetteerFile;
import serai.disk.GlossaryFolder;
import serai.domain.Article;
import serai.domain.ArticleId;
import serai.domain.Event;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.PublicationDate;
import serai.domain.TextKind;
import serai.language.OpenNlpSentences;
import serai.lucene.LuceneIndex;
import serai.port.Embedder;
import serai.sql.Database;
import serai.sql.SqlArticleStore;

class GroupingTest {
  private static final Path CONFIG = Path.of("config");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What the grouping reaches today, a little less: .68 of pairs together (F1), .85 being the aim.
  private static final double LEAST = 0.65;

  @TempDir Path folder;

  @Test
  void articles_of_one_event_come_together_in_any_language() throws IOException {
    var labels = labels();
    var articles = corpus().stream().filter(article -> labels.containsKey(article.url())).toList();

    var events = grouped(articles);

    var agreement = agreement(events, labels);
    assertThat(events)
        .flatExtracting(Event::articles)
        .containsExactlyInAnyOrderElementsOf(articles);
    assertThat(agreement.f1()).as(agreement.toString()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void presidents_of_two_countries_who_meet_the_emperor_are_two_events() {
    var events = grouped(List.of(meeting("Rahmon", "Tajik"), meeting("Japarov", "Kyrgyz")));

    assertThat(events).hasSize(2);
  }

  private static Article meeting(String president, String of) {
    var text =
        of
            + " President "
            + president
            + " met Emperor Naruhito in Tokyo on December 19 and thanked Japan for its grants.";
    return new Article(
        new ArticleId(president),
        "https://example.org/" + president,
        "Trend",
        Optional.empty(),
        president + " meets the emperor",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PublicationDate("2025-12-19", false)),
        "en",
        text,
        TextKind.PAGE);
  }

  private List<Event> grouped(List<Article> articles) {
    try (var store = new SqlArticleStore(Database.in(folder));
        var index =
            new LuceneIndex(
                folder.resolve("index"),
                new OpenNlpSentences(),
                new Outlets(List.of()),
                new Pointless())) {
      store.save(corpus(), "corpus", Instant.EPOCH);
      index.rebuild(store, _ -> {});
      var subjects =
          new Subjects(
              GazetteerFile.read(CONFIG.resolve("gazetteer.yaml")),
              GlossaryFolder.read(CONFIG.resolve("glossary")),
              index);
      return new Grouping(subjects).events(articles, Language.ENGLISH);
    }
  }

  private static List<Article> corpus() {
    return new CorpusFolder(Path.of("corpus")).read().articles();
  }

  private static Map<String, String> labels() throws IOException {
    var labels = new HashMap<String, String>();
    for (var line : Files.readAllLines(Path.of("src/eval/events.jsonl"))) {
      var event = JSON.readTree(line);
      event.get("urls").forEach(url -> labels.put(url.asText(), event.get("event").asText()));
    }
    return labels;
  }

  private static Agreement agreement(List<Event> events, Map<String, String> labels) {
    var placed = new ArrayList<Map.Entry<Integer, String>>();
    for (int at = 0; at < events.size(); at++) {
      for (var article : events.get(at).articles()) {
        placed.add(Map.entry(at, labels.getOrDefault(article.url(), "")));
      }
    }
    int right = 0;
    int together = 0;
    int wanted = 0;
    for (int at = 0; at < placed.size(); at++) {
      for (int before = 0; before < at; before++) {
        var one = placed.get(at);
        var other = placed.get(before);
        boolean isTogether = one.getKey().equals(other.getKey());
        boolean isWanted = one.getValue().equals(other.getValue());
        right += isTogether && isWanted ? 1 : 0;
        together += isTogether ? 1 : 0;
        wanted += isWanted ? 1 : 0;
      }
    }
    return new Agreement((double) right / together, (double) right / wanted);
  }

  private record Agreement(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  /// Vectors play no part in rarity.
  private static final class Pointless implements Embedder {
    @Override
    public List<float[]> passages(List<String> texts) {
      return texts.stream().map(this::question).toList();
    }

    @Override
    public float[] question(String text) {
      var vector = new float[dimensions()];
      vector[0] = 1;
      return vector;
    }

    @Override
    public int dimensions() {
      return 384;
    }

    @Override
    public String model() {
      return "pointless";
    }
  }
}
