package serai.talk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import serai.domain.FeedHealth;
import serai.domain.Language;
import serai.render.Inline;
import serai.render.Phrases;

/// How an outlet's feeds are doing, as `/sources` tells it.
final class FeedWords {
  private static final int LONGEST_REASON = 120;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private FeedWords() {}

  static List<Inline> of(FeedHealth feed, Instant now, Language language) {
    var phrases = Phrases.in(language);
    boolean isSilent = feed.isSilent(now) || feed.isForgotten(now) || feed.isStale(now);
    var state =
        isSilent
            ? new Inline.Strong("⚠ " + phrases.say("feed.silent"))
            : Inline.own(phrases.say("feed.works"));
    var figures =
        phrases.say(
            "feed.figures",
            time(feed.succeeded(), phrases),
            time(feed.newest(), phrases),
            feed.refused());
    var trouble =
        feed.failures() == 0
            ? ""
            : "; " + phrases.say("feed.failures", feed.failures(), reason(feed));
    return List.of(state, Inline.text("; " + figures + trouble));
  }

  private static String reason(FeedHealth feed) {
    var reason = feed.reason().orElse("—");
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }

  private static String time(Optional<Instant> time, Phrases phrases) {
    return time.map(TIME::format).orElseGet(() -> phrases.say("feed.never"));
  }
}
