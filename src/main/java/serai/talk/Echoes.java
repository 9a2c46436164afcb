package serai.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import serai.ask.Typed;
import serai.domain.Place;
import serai.domain.Update;

/// Notices when a group asks the same thing twice within a minute: one answer is enough.
final class Echoes {
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final Cache<Heard, Integer> heard;

  /// @param asker 0 when it does not matter who asked
  private record Heard(Place place, String question, long asker, int repliesTo) {}

  Echoes(InstantSource clock) {
    this.heard =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(WHILE)
            .ticker(() -> clock.millis() * 1_000_000)
            .build();
  }

  /// Whether another message asked the same a moment ago.
  ///
  /// @param leans whether the question may mean something else for each who asks: it follows on
  ///   that reader's conversation
  boolean isEcho(Update.Written written, String question, boolean leans) {
    if (written.place().kind() == Place.Kind.PRIVATE || written.edited()) {
      return false;
    }
    var key =
        new Heard(
            written.place(),
            Typed.of(question)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}]+", " ")
                .strip(),
            leans ? written.reader().id() : 0,
            written.repliesTo().orElse(0));
    return !heard.get(key, _ -> written.message()).equals(written.message());
  }
}
