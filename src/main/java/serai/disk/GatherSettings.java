package serai.disk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How news are gathered.
///
/// @param besideServe whether `serve` gathers too, each feed in its own rhythm
/// @param allowedHosts hosts that may be asked although they resolve to a private address
/// @param contact what outlets may write to when the gatherer bothers them
/// @param pause between two requests to one site
/// @param timeout how long one answer may take in all
/// @param outletsAtOnce outlets that are visited at the same time
/// @param pagesAtOnce pages of one feed that are fetched in one visit
/// @param topics words of which any one makes an article relevant
/// @param keep how long gathered articles stay; empty: for ever
/// @param most how many gathered articles stay; empty: all
public record GatherSettings(
    boolean besideServe,
    List<String> allowedHosts,
    Optional<String> contact,
    Duration pause,
    Duration timeout,
    int outletsAtOnce,
    int pagesAtOnce,
    List<String> topics,
    Optional<Duration> keep,
    OptionalInt most) {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OUTLETS = 32;
  private static final int PAGES = 200;

  /// What is not set.
  public static final GatherSettings USUAL =
      new GatherSettings(
          true,
          List.of(),
          Optional.empty(),
          PAUSE,
          TIMEOUT,
          OUTLETS,
          PAGES,
          List.of(),
          Optional.empty(),
          OptionalInt.empty());

  public GatherSettings {
    allowedHosts = List.copyOf(allowedHosts);
    topics = List.copyOf(topics);
  }
}
