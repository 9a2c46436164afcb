package serai.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How much each reader may ask. It is counted in memory: a restart forgives.
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  /// Readers remembered at most; whoever has been quiet for a day has everything again anyway.
  private static final int READERS = 100_000;

  private final Rules rules;
  private final InstantSource clock;
  private final Cache<Long, Bucket> asking;

  Limits(Rules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
    this.asking = cache();
  }

  /// Takes one question off a reader's share.
  ///
  /// @return when to come back, if there was none left
  Optional<Instant> ask(long reader) {
    var probe = asking.get(reader, _ -> asking()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket asking() {
    return Bucket.builder()
        .withCustomTimePrecision(meter())
        .addLimit(limit -> limit.capacity(rules.aMinute()).refillGreedy(rules.aMinute(), MINUTE))
        .addLimit(limit -> limit.capacity(rules.aDay()).refillGreedy(rules.aDay(), DAY))
        .build();
  }

  private static <T> Cache<Long, T> cache() {
    return Caffeine.newBuilder().maximumSize(READERS).expireAfterAccess(DAY).build();
  }

  private TimeMeter meter() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
