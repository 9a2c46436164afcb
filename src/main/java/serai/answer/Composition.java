package serai.answer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What came of asking a model for one answer: for counters, scorecards and the log. It holds
/// nothing of what was asked or written.
///
/// @param proposed claims that the model proposed
/// @param verified claims that stood
/// @param dropped how many were refused, by the reason
/// @param instead why the embedded composer answers instead; empty when the model's claims do
/// @param first from the question to the first sentence handed out; empty when there was none
public record Composition(
    String model,
    int proposed,
    int verified,
    Map<String, Integer> dropped,
    Optional<String> instead,
    Optional<Duration> first) {
  public Composition {
    dropped = Map.copyOf(dropped);
  }
}
