package serai.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import serai.domain.EditionDate;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.PublicationDate;
import serai.domain.Rhythm;
import serai.domain.Subscription;
import serai.domain.Update;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// Shows how the digest comes, with buttons that change it.
final class DigestPanel {
  /// Shows what is new now, which takes longer.
  static final String NOW_SIGN = "dn";

  private final DigestMeans means;
  private final DigestChoices choices;

  DigestPanel(DigestMeans means, DigestChoices choices) {
    this.means = means;
    this.choices = choices;
  }

  /// What is said to a chat that does not get the digest.
  Message off(String key, ZoneId zone, Language language) {
    var phrases = Phrases.in(language);
    return Page.of(
            Block.paragraph(phrases.words(key)), Block.paragraph(phrases.words("digest.how")))
        .plain(List.of(List.of(switchOn(zone, language)), List.of(now(phrases))));
  }

  /// What is said of a place to somebody who gets no digest.
  Message located(ZoneId zone, Language language) {
    var sentence = Phrases.in(language).words(Unreadable.sentence(Update.Content.LOCATION));
    return Page.of(Block.paragraph(sentence)).plain(List.of(List.of(switchOn(zone, language))));
  }

  private Button switchOn(ZoneId zone, Language language) {
    return DigestChoices.button(
        Phrases.in(language)
            .say("digest.switch-on", means.hour().toString(), means.zones().name(zone, language)),
        "z:" + zone.getId());
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
                    choices.zone(schedule.zone(), now, language)))));
    blocks.add(Block.paragraph(new Inline.Text(next(subscription, now, phrases, language))));
    blocks.add(
        Block.paragraph(phrases.words(subscription.whenQuiet() ? "digest.always" : "digest.news")));
    interests(subscription, language)
        .forEach(first -> blocks.add(Block.paragraph(new Inline.Text(first))));
    blocks.add(Block.paragraph(phrases.words("digest.how")));
    return new Page(blocks).plain(buttons(subscription, language));
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
        .ifPresent(day ->
            rows.add(List.of(DigestChoices.button("🗓 " + Weekdays.name(day, language), "w"))));
    rows.addAll(
        List.of(
            List.of(
                DigestChoices.button("🕖 " + schedule.hour(), "h"),
                DigestChoices.button("🌐 " + schedule.zone().getId(), "z")),
            List.of(
                DigestChoices.button("📅 → " + rhythm(other, language), "r:" + other.name()),
                DigestChoices.button(
                    phrases.say(tells ? "digest.make-news" : "digest.make-always"),
                    "q:" + (tells ? 0 : 1))),
            List.of(
                DigestChoices.button(phrases.say("digest.countries"), "c"),
                DigestChoices.button(phrases.say("digest.topics"), "t"),
                DigestChoices.button("💬 " + subscription.language().code(), "l")),
            List.of(now(phrases), DigestChoices.button(phrases.say("digest.switch-off"), "off"))));
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
    subscription
        .interests()
        .countries()
        .forEach(country -> first.add(choices.country(country, language)));
    first.addAll(subscription.interests().topics());
    return first.isEmpty()
        ? List.of()
        : List.of(Phrases.in(language).say("digest.first", String.join(", ", first)));
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
}
