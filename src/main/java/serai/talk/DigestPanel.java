package serai.talk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import serai.domain.EditionDate;
import serai.domain.Gazetteer;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.PublicationDate;
import serai.domain.Rhythm;
import serai.domain.Subscription;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// Shows how the digest comes, with buttons that change it.
final class DigestPanel {
  static final String SIGN = "d";

  /// Shows what is new now, which takes longer.
  static final String NOW_SIGN = "dn";

  /// The countries to choose from, with the gazetteer's ids.
  static final List<String> COUNTRIES = List.of("kz", "kg", "tj", "tm", "uz");

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

  DigestPanel(DigestMeans means, Gazetteer gazetteer) {
    this.means = means;
    this.gazetteer = gazetteer;
  }

  /// What is said to a chat that does not get the digest.
  Message off(String key, ZoneId zone, Language language) {
    var phrases = Phrases.in(language);
    return Page.of(
            Block.paragraph(phrases.words(key)), Block.paragraph(phrases.words("digest.how")))
        .plain(
            List.of(
                List.of(
                    button(
                        phrases.say(
                            "digest.switch-on",
                            means.hour().toString(),
                            means.zones().name(zone, language)),
                        "z:" + zone.getId())),
                List.of(now(phrases))));
  }

  /// How it comes.
  Message on(Subscription subscription, Instant now, Language language) {
    var phrases = Phrases.in(language);
    var schedule = subscription.schedule();
    var blocks = new ArrayList<Block>();
    blocks.add(
        Block.paragraph(
            new Inline.Text(
                phrases.say(
                    "digest.comes",
                    rhythm(schedule.rhythm(), language),
                    schedule.hour().toString(),
                    zone(schedule.zone(), now, language)))));
    blocks.add(Block.paragraph(new Inline.Text(next(subscription, now, phrases, language))));
    blocks.add(
        Block.paragraph(phrases.words(subscription.whenQuiet() ? "digest.always" : "digest.news")));
    interests(subscription, language)
        .forEach(first -> blocks.add(Block.paragraph(new Inline.Text(first))));
    blocks.add(Block.paragraph(phrases.words("digest.how")));
    return new Page(blocks).plain(buttons(subscription, language));
  }

  Message hours(Language language) {
    var buttons =
        HOURS.stream().map(hour -> button(hour.toString(), "h:" + hour.format(COMPACT))).toList();
    return asking("digest.which-hour", rows(buttons, 4), language);
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

  Message languages(Language language) {
    var buttons =
        Arrays.stream(Language.values())
            .map(one -> button(one.locale().getDisplayLanguage(one.locale()), "l:" + one.code()))
            .toList();
    return asking("digest.which-language", rows(buttons, 2), language);
  }

  Message weekdays(Language language) {
    var buttons =
        Arrays.stream(DayOfWeek.values())
            .map(day -> button(Weekdays.name(day, language), "r:" + Rhythm.on(day).name()))
            .toList();
    return asking("digest.which-day", rows(buttons, 2), language);
  }

  private static Message asking(String key, List<List<Button>> choices, Language language) {
    var rows = new ArrayList<>(choices);
    rows.add(List.of(button("↩", "m")));
    return Page.of(Block.paragraph(Phrases.in(language).words(key))).plain(rows);
  }

  private List<List<Button>> buttons(Subscription subscription, Language language) {
    var phrases = Phrases.in(language);
    var schedule = subscription.schedule();
    var other =
        switch (schedule.rhythm()) {
          case EVERY_DAY -> Rhythm.WEEKDAYS;
          case WEEKDAYS -> Rhythm.WEEKLY;
          case WEEKLY, TUESDAYS, WEDNESDAYS, THURSDAYS, FRIDAYS, SATURDAYS, SUNDAYS ->
              Rhythm.EVERY_DAY;
        };
    boolean tells = subscription.whenQuiet();
    var rows = new ArrayList<List<Button>>();
    schedule
        .rhythm()
        .weekly()
        .ifPresent(day -> rows.add(List.of(button("🗓 " + Weekdays.name(day, language), "w"))));
    rows.addAll(
        List.of(
            List.of(
                button("🕖 " + schedule.hour(), "h"), button("🌐 " + schedule.zone().getId(), "z")),
            List.of(
                button("📅 → " + rhythm(other, language), "r:" + other.name()),
                button(
                    phrases.say(tells ? "digest.make-news" : "digest.make-always"),
                    "q:" + (tells ? 0 : 1))),
            List.of(
                button(phrases.say("digest.countries"), "c"),
                button("💬 " + subscription.language().code(), "l")),
            List.of(now(phrases), button(phrases.say("digest.switch-off"), "off"))));
    return rows;
  }

  private String next(Subscription subscription, Instant now, Phrases phrases, Language language) {
    var schedule = subscription.schedule();
    var last = means.ledger().lines(subscription.chat(), 1).stream().map(EditionDate::day);
    var slot = schedule.next(last.findFirst(), now, means.grace());
    if (slot.isDue(now)) {
      return phrases.say("digest.at-once");
    }
    var at = slot.at().atZone(schedule.zone());
    return phrases.say(
        "digest.next", date(at.toLocalDate(), language), at.toLocalTime().toString());
  }

  private List<String> interests(Subscription subscription, Language language) {
    var first = new TreeSet<String>();
    subscription.interests().countries().forEach(country -> first.add(country(country, language)));
    first.addAll(subscription.interests().topics());
    return first.isEmpty()
        ? List.of()
        : List.of(Phrases.in(language).say("digest.first", String.join(", ", first)));
  }

  /// A country's name; its id where it is none of those that can be chosen.
  private String country(String id, Language language) {
    int at = COUNTRIES.indexOf(id);
    return at < 0
        ? id
        : gazetteer.entry(ENTRIES.get(at)).map(entry -> entry.name(language)).orElse(id);
  }

  /// The ids of the countries that can be chosen and that a text names.
  Set<String> countriesIn(String text) {
    return gazetteer.mentions(text).stream()
        .map(mention -> ENTRIES.indexOf(mention.entry().id()))
        .filter(at -> at >= 0)
        .map(COUNTRIES::get)
        .collect(Collectors.toSet());
  }

  /// A zone as its city, with what it differs from UTC.
  private String zone(ZoneId zone, Instant now, Language language) {
    var offset = zone.getRules().getOffset(now);
    var name = means.zones().name(zone, language);
    return offset.getTotalSeconds() == 0
        ? name
        : name + " (UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replace(":00", "") + ")";
  }

  private static String date(LocalDate day, Language language) {
    return new PublicationDate(day.toString(), false).in(language);
  }

  private static String rhythm(Rhythm rhythm, Language language) {
    var phrases = Phrases.in(language);
    return rhythm
        .weekly()
        .map(day -> phrases.say("digest.weekly", Weekdays.name(day, language)))
        .orElseGet(
            () -> phrases.say(rhythm == Rhythm.WEEKDAYS ? "digest.weekdays" : "digest.every-day"));
  }

  private static Button now(Phrases phrases) {
    return new Button(phrases.say("digest.show-now"), new Message.Press(NOW_SIGN));
  }

  private static Button button(String label, String data) {
    return new Button(label, new Message.Press(SIGN + ":" + data));
  }

  private static List<List<Button>> rows(List<Button> buttons, int inARow) {
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < buttons.size(); at += inARow) {
      rows.add(buttons.subList(at, Math.min(at + inARow, buttons.size())));
    }
    return rows;
  }
}
