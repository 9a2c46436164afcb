package serai.digest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import serai.domain.Event;

/// How far a grouping agrees with labels: of the pairs it put together, how many belong so, and of
/// those that belong so, how many it found.
record Agreement(double precision, double recall) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Articles that have no label stand for events of their own.
  static Agreement of(List<Event> events, Map<String, String> labels) {
    var placed = new ArrayList<Map.Entry<Integer, String>>();
    for (int at = 0; at < events.size(); at++) {
      for (var article : events.get(at).articles()) {
        placed.add(Map.entry(at, labels.getOrDefault(article.url(), article.url())));
      }
    }
    int right = 0;
    int together = 0;
    int wanted = 0;
    for (int at = 0; at < placed.size(); at++) {
      for (int before = 0; before < at; before++) {
        boolean isTogether = placed.get(at).getKey().equals(placed.get(before).getKey());
        boolean isWanted = placed.get(at).getValue().equals(placed.get(before).getValue());
        right += isTogether && isWanted ? 1 : 0;
        together += isTogether ? 1 : 0;
        wanted += isWanted ? 1 : 0;
      }
    }
    return new Agreement((double) right / together, (double) right / wanted);
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  /// The event of each labelled article, by its address.
  static Map<String, String> labels() {
    var labels = new HashMap<String, String>();
    try {
      for (var line : Files.readAllLines(Path.of("src/eval/events.jsonl"))) {
        var event = JSON.readTree(line);
        event.get("urls").forEach(url -> labels.put(url.asText(), event.get("event").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }
}
