package serai.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import serai.domain.Language;
import serai.domain.Message;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// Days and hours as the bot speaks of them.
final class Moments {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Moments() {}

  static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  static Inline hour(Instant at) {
    return new Inline.Moment(at, HOUR.format(at));
  }

  /// A phrase that says how many seconds or minutes to wait, and until which hour.
  static Message sentence(String key, Instant until, Instant now, Language language) {
    var wait = Duration.between(now, until).plusMillis(999);
    var phrases = Phrases.in(language);
    var said =
        wait.toMinutes() < 2
            ? phrases.say(key + ".seconds", Math.max(1, wait.toSeconds()))
            : phrases.say(key + ".minutes", wait.toMinutes() + 1);
    return new Page(
            List.of(
                new Block.Paragraph(
                    List.of(new Inline.Own(said + " ("), hour(until), new Inline.Own(")")))))
        .message(List.of());
  }
}
