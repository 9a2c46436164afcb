package serai.talk;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Interests;
import serai.domain.Rhythm;

/// What stands after `/digest`. The words are the same in every language of the interface.
sealed interface DigestWish {
  /// A time of day: 7:30, 07.30 or 7.
  Pattern HOUR = Pattern.compile("(?:^|\\s)([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?(?=\\s|$)");

  record Show() implements DigestWish {}

  /// To get it, or to get it at another hour.
  ///
  /// @param zone the words for a time zone or a city; empty for none
  record On(Optional<LocalTime> hour, String zone) implements DigestWish {}

  record Off() implements DigestWish {}

  record Now() implements DigestWish {}

  record Every(Rhythm rhythm) implements DigestWish {}

  /// A day of the week that nobody knows.
  record Someday(String day) implements DigestWish {}

  /// Whether a day without news is told too.
  record Quiet(boolean tell) implements DigestWish {}

  /// Countries and topics that come first; none for all alike.
  record About(List<String> words) implements DigestWish {
    public About {
      words = List.copyOf(words);
    }
  }

  record In(String language) implements DigestWish {}

  static DigestWish of(String typed) {
    var words = typed.strip();
    if (words.isEmpty()) {
      return new Show();
    }
    var first = words.split("\\s+", 2);
    var rest = first.length > 1 ? first[1].strip() : "";
    return switch (first[0].toLowerCase(Locale.ROOT)) {
      case "on" -> on(rest);
      case "off" -> new Off();
      case "now" -> new Now();
      case "daily" -> new Every(Rhythm.EVERY_DAY);
      case "weekdays" -> new Every(Rhythm.WEEKDAYS);
      case "weekly" -> weekly(rest);
      case "always" -> new Quiet(true);
      case "news" -> new Quiet(false);
      case "about" -> new About(about(rest));
      case "in" -> new In(rest);
      default -> on(words);
    };
  }

  private static DigestWish weekly(String day) {
    return day.isEmpty()
        ? new Every(Rhythm.WEEKLY)
        : Weekdays.named(day)
            .<DigestWish>map(named -> new Every(Rhythm.on(named)))
            .orElseGet(() -> new Someday(day));
  }

  private static On on(String words) {
    var hour = HOUR.matcher(words);
    if (!hour.find()) {
      return new On(Optional.empty(), words);
    }
    var minutes = Optional.ofNullable(hour.group(2)).map(Integer::parseInt).orElse(0);
    var around = words.substring(0, hour.start()) + " " + words.substring(hour.end());
    return new On(
        Optional.of(LocalTime.of(Integer.parseInt(hour.group(1)), minutes)), around.strip());
  }

  private static List<String> about(String words) {
    return words.equalsIgnoreCase("all") ? List.of() : Interests.parts(words);
  }
}
