package serai.talk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Rhythm;
import serai.domain.Schedule;
import serai.domain.Subscription;

/// Makes a subscription what its reader wishes; nothing is kept here.
final class Wishes {
  private static final Pattern COMPACT = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  /// Topics of one subscriber, and letters of a topic, at most.
  private static final int TOPICS = 10;

  private static final int TOPIC_LENGTH = 60;

  private final Means means;
  private final DigestMeans digest;
  private final DigestPanel panel;

  Wishes(Means means, DigestMeans digest, DigestPanel panel) {
    this.means = means;
    this.digest = digest;
    this.panel = panel;
  }

  /// What a reader gets who says no more than on.
  Subscription fresh(Place place, Reader reader, Language language) {
    return new Subscription(
        place,
        reader.id(),
        Schedule.starting(digest.hour(), guess(reader), Rhythm.EVERY_DAY, instant()),
        language,
        Interests.none(),
        false);
  }

  /// A new subscription begins with its next hour; one that is there keeps the edition that was
  /// coming.
  Subscription moved(Subscription subscription, LocalTime hour, ZoneId zone) {
    var schedule = subscription.schedule();
    if (schedule.hour().equals(hour) && schedule.zone().equals(zone)) {
      return subscription;
    }
    return subscription.with(
        digest.subscriptions().of(subscription.chat()).isEmpty()
            ? Schedule.starting(hour, zone, schedule.rhythm(), instant())
            : schedule.moved(hour, zone, instant(), digest.grace()));
  }

  Subscription every(Subscription subscription, Rhythm rhythm) {
    return subscription.schedule().rhythm() == rhythm
        ? subscription
        : subscription.with(subscription.schedule().every(rhythm, instant()));
  }

  /// With other countries and topics that come first.
  Subscription about(Subscription subscription, List<String> words) {
    var countries = new HashSet<String>();
    var topics = new HashSet<String>();
    for (var word : words) {
      var named = panel.countriesIn(word);
      if (!named.isEmpty()) {
        countries.addAll(named);
      } else if (topics.size() < TOPICS) {
        var topic = word.replaceAll("\\s+", " ");
        topics.add(topic.substring(0, Math.min(TOPIC_LENGTH, topic.length())));
      }
    }
    return subscription.with(new Interests(countries, topics));
  }

  /// What a button changes; empty when it says nothing that can be understood.
  Optional<Subscription> changed(String what, String value, Subscription known) {
    var schedule = known.schedule();
    try {
      return switch (what) {
        case "h" -> {
          var hour = COMPACT.matcher(value);
          yield hour.matches()
              ? Optional.of(
                  moved(
                      known,
                      LocalTime.of(
                          Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2))),
                      schedule.zone()))
              : Optional.empty();
        }
        case "z" -> Optional.of(moved(known, schedule.hour(), ZoneId.of(value)));
        case "r" -> Optional.of(every(known, Rhythm.valueOf(value)));
        case "q" -> Optional.of(known.tellingQuietDays(value.equals("1")));
        case "c" ->
            DigestPanel.COUNTRIES.contains(value)
                ? Optional.of(toggled(known, value))
                : Optional.empty();
        case "l" -> Language.of(value).map(known::with);
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  ZoneId guess(Reader reader) {
    return digest.zones().guess(reader.language());
  }

  private static Subscription toggled(Subscription subscription, String country) {
    var countries = new HashSet<>(subscription.interests().countries());
    if (!countries.remove(country)) {
      countries.add(country);
    }
    return subscription.with(new Interests(countries, subscription.interests().topics()));
  }

  private Instant instant() {
    return means.clock().instant();
  }
}
