package serai.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/// Figures of the running bot.
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final Counter updates =
      Counter.builder("serai.updates").description("updates kept").register(registry);

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /// Updates came and were kept.
  public void received(int count) {
    updates.increment(count);
  }

  /// Something was sent.
  ///
  /// @param kind what it was, one of few
  /// @param outcome what became of it, one of few
  public void delivered(String kind, String outcome, Duration took) {
    Timer.builder("serai.deliveries")
        .description("requests to the messenger")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(took);
  }

  /// An update was dealt with.
  ///
  /// @param kind what it was, one of few
  public void handled(String kind, Duration took) {
    Timer.builder("serai.handled")
        .description("updates dealt with, without waiting for their turn and for their delivery")
        .tag("kind", kind)
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(took);
  }

  /// A figure that is looked up when it is asked for.
  public void watch(String name, String description, Supplier<Number> figure) {
    Gauge.builder(name, figure).description(description).register(registry);
  }

  /// All figures, as Prometheus reads them.
  public String text() {
    return registry.scrape();
  }
}
