package serai.disk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import serai.disk.SettingsFile.Given;
import serai.domain.QuietHours;

/// How readers are told of what they watch.
///
/// @param perDay messages to one chat on a day of its reader
/// @param quiet when none are sent, on the reader's clock
/// @param most watches of one chat
public record WatchSettings(int perDay, QuietHours quiet, int most) {
  static final Set<String> KEYS = Set.of("watch.per-day", "watch.quiet-hours", "watch.most");

  private static final int PER_DAY = 5;
  private static final int MOST = 20;
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  /// @throws IllegalArgumentException naming the setting, its value and what was expected
  static WatchSettings read(Function<String, Optional<Given>> settings) {
    return new WatchSettings(
        settings.apply("watch.per-day").map(WatchSettings::count).orElse(PER_DAY),
        settings.apply("watch.quiet-hours").map(WatchSettings::hours).orElse(NIGHT),
        settings.apply("watch.most").map(WatchSettings::count).orElse(MOST));
  }

  private static int count(Given given) {
    if (!given.value().matches("[1-9]\\d{0,3}")) {
      throw given.unexpected("a whole number from 1");
    }
    return Integer.parseInt(given.value());
  }

  private static QuietHours hours(Given given) {
    if (given.value().equals("none")) {
      return QuietHours.none();
    }
    var times = given.value().split("\\s*[-–]\\s*", 2);
    try {
      return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[times.length - 1]));
    } catch (DateTimeException e) {
      throw given.unexpected("two times such as 22:00-07:00, or none");
    }
  }
}
