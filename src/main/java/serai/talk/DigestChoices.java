package serai.talk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import serai.domain.Gazetteer;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.Rhythm;
import serai.domain.Subscription;
import serai.render.Block;
import serai.render.Page;
import serai.render.Phrases;

/// What a subscriber can choose from by buttons, one message for each thing.
final class DigestChoices {
  static final String SIGN = "d";

  /// The countries to choose from, with the gazetteer's ids.
  private static final List<String> COUNTRIES = List.copyOf(Interests.COUNTRIES);

  private static final List<String> ENTRIES =
      List.of("kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan");

  private static final List<LocalTime> HOURS =
      List.of(
          LocalTime.of(6, 0),
          LocalTime.of(7, 0),
          LocalTime.of(7, 30),
          LocalTime.of(8, 0),
          LocalTime.of(9, 0),
          LocalTime.of(12, 0),
          LocalTime.of(18, 0),
          LocalTime.of(21, 0));

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("HHmm");

  private final DigestMeans means;
  private final Gazetteer gazetteer;

  DigestChoices(DigestMeans means, Gazetteer gazetteer) {
    this.means = means;
    this.gazetteer = gazetteer;
  }

  Message hours(Language language) {
    var buttons =
        HOURS.stream().map(hour -> button(hour.toString(), "h:" + hour.format(COMPACT))).toList();
    return asking("digest.which-hour", rows(buttons, 4), language);
  }

  Message weekdays(Language language) {
    var buttons =
        Arrays.stream(DayOfWeek.values())
            .map(day -> button(Weekdays.name(day, language), "r:" + Rhythm.on(day).name()))
            .toList();
    return asking("digest.which-day", rows(buttons, 2), language);
  }

  Message zones(Instant now, Language language) {
    var buttons =
        means.zones().usual().stream()
            .map(zone -> button(zone(zone, now, language), "z:" + zone.getId()))
            .toList();
    return asking("digest.which-zone", rows(buttons, 2), language);
  }

  Message countries(Subscription subscription, Language language) {
    var chosen = subscription.interests().countries();
    var buttons =
        COUNTRIES.stream()
            .map(country ->
                button(
                    (chosen.contains(country) ? "✓ " : "") + country(country, language),
                    "c:" + country))
            .toList();
    return asking("digest.which-countries", rows(buttons, 2), language);
  }

  /// Some topics of the subscriber's language; others can be typed.
  Message topics(Subscription subscription, Language language) {
    var chosen = subscription.interests().topics();
    var known = topics(subscription.language());
    var buttons = new ArrayList<Button>();
    for (int at = 0; at < known.size(); at++) {
      var topic = known.get(at);
      buttons.add(button((chosen.contains(topic) ? "✓ " : "") + topic, "t:" + at));
    }
    return asking("digest.which-topics", rows(buttons, 2), language);
  }

  /// A topic by its place among those that can be chosen.
  static Optional<String> topic(String place, Language language) {
    var known = topics(language);
    return place.matches("\\d") && Integer.parseInt(place) < known.size()
        ? Optional.of(known.get(Integer.parseInt(place)))
        : Optional.empty();
  }

  Message languages(Language language) {
    var buttons =
        Arrays.stream(Language.values())
            .map(one -> button(one.locale().getDisplayLanguage(one.locale()), "l:" + one.code()))
            .toList();
    return asking("digest.which-language", rows(buttons, 2), language);
  }

  /// A country's name; its id where it is none of those that can be chosen.
  String country(String id, Language language) {
    int at = COUNTRIES.indexOf(id);
    return at < 0
        ? id
        : gazetteer.entry(ENTRIES.get(at)).map(entry -> entry.name(language)).orElse(id);
  }

  /// A zone as its city, with what it differs from UTC.
  String zone(ZoneId zone, Instant now, Language language) {
    var offset = zone.getRules().getOffset(now);
    var name = means.zones().name(zone, language);
    return offset.getTotalSeconds() == 0
        ? name
        : name + " (UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replace(":00", "") + ")";
  }

  static Button button(String label, String data) {
    return new Button(label, new Message.Press(SIGN + ":" + data));
  }

  private static List<String> topics(Language language) {
    return List.of(Phrases.in(language).say("digest.some-topics").split(", "));
  }

  private static Message asking(String key, List<List<Button>> choices, Language language) {
    var rows = new ArrayList<>(choices);
    rows.add(List.of(button("↩", "m")));
    return Page.of(Block.paragraph(Phrases.in(language).words(key))).plain(rows);
  }

  private static List<List<Button>> rows(List<Button> buttons, int inARow) {
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < buttons.size(); at += inARow) {
      rows.add(buttons.subList(at, Math.min(at + inARow, buttons.size())));
    }
    return rows;
  }
}
