package serai.disk;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import serai.disk.SettingsFile.Given;

/// How the digest is sent.
///
/// @param send whether `serve` sends it
/// @param hour at which it comes to those who have not chosen another
/// @param grace how late it may come when the machine was off at its hour
/// @param look how often to look who is due
public record DigestSettings(boolean send, LocalTime hour, Duration grace, Duration look) {
  static final Set<String> KEYS =
      Set.of("digest.send", "digest.hour", "digest.grace-hours", "digest.look-seconds");

  private static final LocalTime HOUR = LocalTime.of(8, 0);
  private static final int GRACE = 3;
  private static final int LOOK = 10;

  /// A longer one would reach the next day's edition.
  private static final int LONGEST_GRACE = 12;

  private static final int LONGEST_LOOK = 600;

  /// @throws IllegalArgumentException naming the setting, its value and what was expected
  static DigestSettings read(Function<String, Optional<Given>> settings) {
    return new DigestSettings(
        settings.apply("digest.send").map(DigestSettings::yes).orElse(true),
        settings.apply("digest.hour").map(DigestSettings::hour).orElse(HOUR),
        Duration.ofHours(number(settings.apply("digest.grace-hours"), GRACE, LONGEST_GRACE)),
        Duration.ofSeconds(number(settings.apply("digest.look-seconds"), LOOK, LONGEST_LOOK)));
  }

  private static boolean yes(Given given) {
    return switch (given.value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw given.unexpected("true or false");
    };
  }

  private static LocalTime hour(Given given) {
    try {
      return LocalTime.parse(given.value());
    } catch (DateTimeParseException e) {
      throw given.unexpected("an hour such as 07:30");
    }
  }

  private static int number(Optional<Given> given, int usual, int most) {
    if (given.isEmpty()) {
      return usual;
    }
    var expected = "a whole number from 1 to " + most;
    try {
      int number = Integer.parseInt(given.get().value());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw given.get().unexpected(expected);
    }
    throw given.get().unexpected(expected);
  }
}
