package serai.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Place;
import serai.domain.Reader;
import serai.domain.Subscription;
import serai.domain.Update;
import serai.port.Change;

/// `/digest`: on and off, hour and time zone, and whatever else a subscriber can choose, typed or
/// by buttons.
public final class DigestTalk {
  /// How far back an edition reaches that tells what is new now.
  private static final Duration NEWEST = Duration.ofDays(2);

  private final Means means;
  private final DigestMeans digest;
  private final DigestChoices choices;
  private final DigestPanel panel;
  private final Wishes wishes;
  private final DigestStories stories;
  private final Voices voices;

  public DigestTalk(Means means, DigestMeans digest) {
    this.means = means;
    this.digest = digest;
    this.choices = new DigestChoices(digest, means.gazetteer());
    this.panel = new DigestPanel(digest, choices);
    this.wishes = new Wishes(means, digest);
    this.stories = new DigestStories(means, digest.ledger());
    this.voices = new Voices(means.chats());
  }

  public Command command() {
    return Command.of("digest", this::obey);
  }

  public List<Control> controls() {
    return List.of(
        new Control(DigestChoices.SIGN, false, this::touch),
        new Control(DigestPanel.NOW_SIGN, true, this::now),
        new Control(DigestStories.SIGN, false, stories::ask));
  }

  /// A location that was shared says in which time zone a reader is. Who gets no digest is told
  /// what to write instead; one button takes the digest with that time zone.
  public Optional<Outcome> sent(Update.Sent sent) {
    if (sent.position().isEmpty() || sent.place().kind() != Place.Kind.PRIVATE) {
      return Optional.empty();
    }
    var zone = digest.zones().at(sent.position().get());
    var language = voices.of(sent.place().chat(), sent.reader());
    var known = digest.subscriptions().of(sent.place().chat());
    if (known.isEmpty()) {
      return Optional.of(
          Outcome.of(Sends.reply(sent.place(), sent.message(), panel.located(zone, language))));
    }
    var changed = wishes.moved(known.get(), known.get().schedule().hour(), zone);
    return Optional.of(
        new Outcome(
            List.of(
                Sends.reply(sent.place(), sent.message(), panel.on(changed, instant(), language))),
            List.of(new Change.Subscribe(changed))));
  }

  private Outcome obey(Order order) {
    var wish = DigestWish.of(order.rest());
    if (wish instanceof DigestWish.Now) {
      var edition = edition(order.place(), order.reader(), order.language());
      return order.answer(edition.message(), new Change.ShowEdition(edition.id(), order.place()));
    }
    var refusal = refusal(order.place(), order.reader());
    if (refusal.isPresent()) {
      return order.say(refusal.get());
    }
    var known = digest.subscriptions().of(order.place().chat());
    return switch (wish) {
      case DigestWish.Now() -> throw new IllegalStateException("it was answered above");
      case DigestWish.Show() ->
          order.answer(
              known
                  .map(subscription -> panel.on(subscription, instant(), order.language()))
                  .orElseGet(() ->
                      panel.off("digest.none", wishes.guess(order.reader()), order.language())));
      case DigestWish.Off() ->
          order.answer(
              panel.off(
                  "digest.stopped",
                  known.map(s -> s.schedule().zone()).orElseGet(() -> wishes.guess(order.reader())),
                  order.language()),
              new Change.Unsubscribe(order.place().chat()));
      case DigestWish.On(var hour, var zone) -> on(order, known, hour, zone);
      case DigestWish.Someday(var day) -> order.say("digest.unclear-day", day);
      case DigestWish.Every(var rhythm) -> set(order, wishes.every(known(order, known), rhythm));
      case DigestWish.Quiet(var tell) -> set(order, known(order, known).tellingQuietDays(tell));
      case DigestWish.About(var words) -> set(order, wishes.about(known(order, known), words));
      case DigestWish.In(var code) ->
          Language.of(code)
              .map(language -> set(order, known(order, known).with(language)))
              .orElseGet(() -> order.say("digest.unclear", code));
    };
  }

  private Outcome on(
      Order order, Optional<Subscription> known, Optional<LocalTime> hour, String words) {
    var zone = words.isEmpty() ? Optional.<ZoneId>empty() : digest.zones().named(words);
    if (!words.isEmpty() && zone.isEmpty()) {
      return order.say("digest.unknown-zone", words);
    }
    var subscription = known(order, known);
    var schedule = subscription.schedule();
    return set(
        order,
        wishes
            .moved(subscription, hour.orElse(schedule.hour()), zone.orElse(schedule.zone()))
            .in(order.place()));
  }

  private Outcome set(Order order, Subscription subscription) {
    return order.answer(
        panel.on(subscription, instant(), order.language()),
        new Change.Subscribe(subscription),
        new Change.Writable(order.place().chat(), true));
  }

  private Touch.Done now(Touch touch) {
    var edition = edition(touch.place(), touch.reader(), touch.language());
    return new Touch.Done(
        Optional.empty(),
        new Outcome(
            List.of(Sends.toReader(touch.place(), OptionalInt.empty(), edition.message())),
            List.of(new Change.ShowEdition(edition.id(), touch.place()))));
  }

  private Touch.Done touch(Touch touch) {
    var refusal = refusal(touch.place(), touch.reader());
    if (refusal.isPresent()) {
      return touch.toast(refusal.get());
    }
    var known =
        digest
            .subscriptions()
            .of(touch.place().chat())
            .orElseGet(() -> wishes.fresh(touch.place(), touch.reader(), touch.language()));
    var language = touch.language();
    var value = touch.part(1);
    if (value.isEmpty()) {
      return switch (touch.part(0)) {
        case "off" ->
            touch.show(
                panel.off("digest.stopped", known.schedule().zone(), language),
                new Change.Unsubscribe(touch.place().chat()));
        case "h" -> touch.show(choices.hours(language));
        case "z" -> touch.show(choices.zones(instant(), language));
        case "c" -> touch.show(choices.countries(known, language));
        case "t" -> touch.show(choices.topics(known, language));
        case "l" -> touch.show(choices.languages(language));
        case "w" -> touch.show(choices.weekdays(language));
        case "m" -> touch.show(panel.on(known, instant(), language));
        default -> touch.toast("stale-button");
      };
    }
    return wishes
        .changed(touch.part(0), value, known)
        .map(changed ->
            touch.show(
                switch (touch.part(0)) {
                  case "c" -> choices.countries(changed, language);
                  case "t" -> choices.topics(changed, language);
                  default -> panel.on(changed, instant(), language);
                },
                new Change.Subscribe(changed)))
        .orElseGet(() -> touch.toast("stale-button"));
  }

  private Optional<String> refusal(Place place, Reader reader) {
    return new Deciding(digest.rights()).refusal(place, reader, "digest.administrators");
  }

  private DigestMeans.Edition edition(Place place, Reader reader, Language language) {
    var known = digest.subscriptions().of(place.chat());
    var zone = known.map(s -> s.schedule().zone()).orElseGet(() -> wishes.guess(reader));
    return digest
        .edition()
        .edition(
            LocalDate.ofInstant(instant(), zone),
            known.map(Subscription::language).orElse(language),
            known.map(Subscription::interests).orElseGet(Interests::none),
            digest.ledger().alerted(place.chat(), instant().minus(NEWEST)));
  }

  private Subscription known(Order order, Optional<Subscription> known) {
    return known.orElseGet(() -> wishes.fresh(order.place(), order.reader(), order.language()));
  }

  private Instant instant() {
    return means.clock().instant();
  }
}
