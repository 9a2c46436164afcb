package serai.talk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final Means means;
  private final DigestMeans digest;

  Wishes(Means means, DigestMeans digest) {
    this.means = means;
    this.digest = digest;
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
    return subscription.with(Interests.of(words, means.gazetteer()));
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
            Interests.COUNTRIES.contains(value)
                ? Optional.of(
                    known.with(
                        new Interests(
                            toggled(known.interests().countries(), value),
                            known.interests().topics())))
                : Optional.empty();
        case "t" ->
            DigestChoices.topic(value, known.language())
                .map(topic ->
                    known.with(
                        new Interests(
                            known.interests().countries(),
                            toggled(known.interests().topics(), topic))));
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

  private static Set<String> toggled(Set<String> chosen, String one) {
    var others = new HashSet<>(chosen);
    if (!others.remove(one)) {
      others.add(one);
    }
    return others;
  }

  private Instant instant() {
    return means.clock().instant();
  }
}
