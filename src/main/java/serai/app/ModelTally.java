package serai.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import serai.answer.Composition;

/// What a language model came to over many questions.
final class ModelTally {
  private final List<Composition> compositions = new ArrayList<>();

  synchronized void add(Composition composition) {
    compositions.add(composition);
  }

  /// Claims proposed, verified and dropped with the reasons, and why answers were quoted instead.
  synchronized List<String> lines() {
    var lines = new ArrayList<String>();
    int proposed = compositions.stream().mapToInt(Composition::proposed).sum();
    int verified = compositions.stream().mapToInt(Composition::verified).sum();
    long instead = compositions.stream().filter(c -> c.instead().isPresent()).count();
    lines.add(
        "model: %d answers asked for, %d written by it, %d quoted instead"
            .formatted(compositions.size(), compositions.size() - instead, instead));
    lines.add(
        "claims: %d proposed, %d verified, %d dropped"
            .formatted(proposed, verified, proposed - verified));
    var dropped = new TreeMap<String, Integer>();
    compositions.forEach(c -> c.dropped().forEach((why, n) -> dropped.merge(why, n, Integer::sum)));
    lines.addAll(counts("dropped", dropped));
    var reasons = new TreeMap<String, Integer>();
    compositions.stream()
        .flatMap(c -> c.instead().stream())
        .map(reason -> reason.replaceFirst("[:(].*", "").strip())
        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    lines.addAll(counts("quoted", reasons));
    compositions.stream()
        .flatMap(c -> c.first().stream())
        .sorted()
        .skip(compositions.stream().filter(c -> c.first().isPresent()).count() / 2)
        .findFirst()
        .map(Duration::toMillis)
        .ifPresent(millis -> lines.add("first sentence after %d ms (median)".formatted(millis)));
    return lines;
  }

  private static List<String> counts(String name, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> "  %s %4d  %s".formatted(name, entry.getValue(), entry.getKey()))
        .toList();
  }
}
