package serai.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.port.LanguageModel;

/// A model that is given a rest when it fails time after time, so that readers do not wait for it
/// in vain; afterwards one call tries whether it is back. A server that names a time to stay away
/// is left alone for as long.
public final class RestingModel implements LanguageModel {
  private static final Logger LOG = LoggerFactory.getLogger(RestingModel.class);

  /// A server that asks for more than that is tried again all the same.
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final LanguageModel model;
  private final Clock clock;
  private final CircuitBreaker breaker;
  private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

  /// @param inARow failures in a row after which it rests
  /// @param rest for how long
  public RestingModel(LanguageModel model, int inARow, Duration rest, Clock clock) {
    this.model = model;
    this.clock = clock;
    this.breaker =
        CircuitBreaker.of(
            model.name(),
            CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(inARow)
                .minimumNumberOfCalls(inARow)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(rest)
                .clock(clock)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(change ->
            LOG.warn(
                "{}: {}",
                model.name(),
                switch (change.getStateTransition().getToState()) {
                  case OPEN, FORCED_OPEN -> "it failed " + inARow + " times in a row: a rest";
                  case HALF_OPEN -> "the rest is over: one call tries whether it is back";
                  case CLOSED, DISABLED, METRICS_ONLY -> "it is back";
                }));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public boolean keepsForms() {
    return model.keepsForms();
  }

  @Override
  public Ending write(Prompt prompt, Duration within, Listener listener) {
    if (clock.instant().isBefore(leftAloneUntil.get())) {
      return resting("its server asked to be left alone until " + leftAloneUntil.get());
    }
    if (!breaker.tryAcquirePermission()) {
      return resting("it failed too often");
    }
    var ending = model.write(prompt, within, listener);
    note(ending, listener.understood());
    return ending;
  }

  private void note(Ending ending, boolean understood) {
    switch (ending) {
      case Interrupted _ -> breaker.releasePermission();
      case Failed(var failure, var reason, var retryAfter) -> {
        retryAfter.ifPresent(this::leaveAlone);
        if (failure == Failure.DECLINED) {
          breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
          breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(reason));
        }
      }
      case Finished _, Stopped _ -> {
        if (understood) {
          breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
          breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("nonsense"));
        }
      }
    }
  }

  private void leaveAlone(Duration asked) {
    var rest = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
    leftAloneUntil.set(clock.instant().plus(rest));
  }

  private static Failed resting(String reason) {
    return new Failed(Failure.RESTING, reason, Optional.empty());
  }

  @Override
  public void close() {
    model.close();
  }
}
