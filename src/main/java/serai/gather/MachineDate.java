package serai.gather;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.PublicationDate;

/// A date as pages and feeds write it for machines. A time in UTC is the time of no outlet's place:
/// it means the day that it was where the outlet is, which is the one that its readers see.
final class MachineDate {
  /// RFC 3339 and what sites make of it.
  private static final Pattern INTERNET =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*(?:Z|[+-]00:?00)");

  /// RFC 822, in which RSS writes its dates.
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\w{3},\\s*)?(\\d{1,2} \\w{3} \\d{4}) (\\d\\d:\\d\\d(?::\\d\\d)?) (?:GMT|UTC?|Z|[+-]0000)");

  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm[:ss]", Locale.ENGLISH);

  private MachineDate() {}

  /// The date of a text, as the one who published it counts days.
  static Optional<PublicationDate> of(String text, ZoneId zone) {
    return time(text.strip(), INTERNET, ISO)
        .or(() -> time(text.strip(), MAIL, ENGLISH))
        .map(time -> time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDate())
        .map(day -> new PublicationDate(day.toString(), false))
        .or(() -> PrintedDate.in(text));
  }

  private static Optional<LocalDateTime> time(
      String text, Pattern pattern, DateTimeFormatter format) {
    var parts = pattern.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(parts.group(1) + " " + parts.group(2), format));
    } catch (DateTimeException e) {
      // Nearly a time: what is printed may still be a date.
      return Optional.empty();
    }
  }
}
