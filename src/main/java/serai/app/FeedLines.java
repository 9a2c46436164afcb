package serai.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.domain.FeedHealth;

/// How each outlet's feeds are doing, one line an outlet.
final class FeedLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private FeedLines() {}

  /// The lines of those outlets that have been asked, and one on those that have not.
  static List<String> of(Serai serai) {
    var now = serai.clock().instant();
    var known = Gatherer.records(serai).health();
    var lines = new ArrayList<String>();
    var fresh = new ArrayList<String>();
    for (var outlet : serai.outlets().all()) {
      var health = Optional.ofNullable(known.get(outlet.id()));
      health.ifPresent(found -> lines.add(line(found, now)));
      if (health.isEmpty() && !outlet.feeds().isEmpty()) {
        fresh.add(outlet.id());
      }
    }
    if (!fresh.isEmpty()) {
      lines.add(
          "not asked yet (serai gather, or serai serve in time): " + String.join(", ", fresh));
    }
    return lines;
  }

  static String line(FeedHealth health, Instant now) {
    var trouble =
        health.failures() == 0
            ? ""
            : "; failed %s: %s"
                .formatted(
                    health.failures() == 1 ? "once" : health.failures() + " times in a row",
                    health.reason().orElse("not told why"));
    return "%s%s: last answer %s, last new article %s, %d stored, %d refused%s"
        .formatted(
            warning(health, now),
            health.outlet(),
            time(health.succeeded()),
            time(health.newest()),
            health.stored(),
            health.refused(),
            trouble);
  }

  private static String warning(FeedHealth health, Instant now) {
    if (health.isSilent(now)) {
      return health.succeeded().isPresent()
          ? "warning: silent for three days: "
          : "warning: has never answered: ";
    }
    if (health.isForgotten(now)) {
      return "warning: not asked for three days (does serai serve or serai gather --watch run?): ";
    }
    return health.isStale(now) ? "warning: nothing new in its feeds for three days: " : "";
  }

  private static String time(Optional<Instant> time) {
    return time.map(TIME::format).orElse("never");
  }
}
