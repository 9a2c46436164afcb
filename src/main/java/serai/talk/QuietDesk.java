package serai.talk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import serai.domain.ChatId;
import serai.domain.Language;
import serai.domain.Message;
import serai.domain.Message.Button;
import serai.domain.QuietHours;
import serai.domain.Silence;
import serai.port.Change;
import serai.port.Rights;
import serai.port.Watches;
import serai.port.Zones;
import serai.render.Block;
import serai.render.Inline;
import serai.render.Page;
import serai.render.Phrases;

/// The hours in which a chat wants no alerts: shown with what it watches, changed by a button or by
/// `/watches quiet 22:00-07:00`.
public final class QuietDesk {
  static final String SIGN = "q";

  /// What stands after `/watches`.
  static final String WORD = "quiet";

  private static final String OFF = "off";
  private static final String ADMINISTRATORS = "quiet.administrators";

  private static final Pattern HOURS =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d\\d))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d\\d))?(?:\\s+(.+))?");

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("HHmm");

  private static final List<QuietHours> CHOICES =
      List.of(hours(21, 7), hours(22, 7), hours(22, 8), hours(23, 8), hours(0, 7), hours(0, 9));

  private final Watches watches;
  private final Clocks clocks;
  private final Deciding deciding;
  private final QuietHours usual;

  /// @param usual the hours of those who have not chosen their own
  public QuietDesk(Watches watches, Clocks clocks, Rights rights, QuietHours usual) {
    this.watches = watches;
    this.clocks = clocks;
    this.deciding = new Deciding(rights);
    this.usual = usual;
  }

  /// What the hours go by.
  ///
  /// @param zones what time it is where
  /// @param digest the clock of a chat's digest
  /// @param ofLanguage where readers of a language live, as far as that can be told
  public record Clocks(
      Zones zones,
      Function<ChatId, Optional<ZoneId>> digest,
      Function<Language, Optional<ZoneId>> ofLanguage) {}

  static boolean isMeant(String words) {
    return words.equalsIgnoreCase(WORD)
        || words.regionMatches(true, 0, WORD + " ", 0, WORD.length() + 1);
  }

  /// A chat's hours, and the clock that they go by; empty for none, also where nobody knows what
  /// time it is there.
  Optional<Silence> of(ChatId chat, Language language) {
    return zone(chat, language)
        .map(zone -> new Silence(watches.silence(chat).map(Silence::hours).orElse(usual), zone))
        .filter(silence -> !silence.hours().isNone());
  }

  /// A sentence on a chat's hours.
  Block sentence(Optional<Silence> silence, Language language) {
    var phrases = Phrases.in(language);
    return Block.paragraph(
        new Inline.Text(
            silence
                .filter(kept -> !kept.hours().isNone())
                .map(kept ->
                    phrases.say(
                        "quiet.hours",
                        kept.hours().from().toString(),
                        kept.hours().to().toString(),
                        clocks.zones().name(kept.zone(), language)))
                .orElseGet(() -> phrases.say("quiet.none"))));
  }

  /// The button that leads to other hours.
  static Button button(Optional<Silence> silence) {
    var hours = silence.map(Silence::hours).filter(one -> !one.isNone());
    return new Button("🌙 " + hours.map(QuietDesk::label).orElse("—"), new Message.Press(SIGN));
  }

  /// Obeys what stands after `/watches quiet`.
  ///
  /// @param then what is shown afterwards
  Outcome obey(Order order, Function<Silence, Message> then) {
    var refusal = deciding.refusal(order.place(), order.reader(), ADMINISTRATORS);
    if (refusal.isPresent()) {
      return order.say(refusal.get());
    }
    var words = order.rest().strip().substring(WORD.length()).strip();
    if (words.equalsIgnoreCase(OFF)) {
      return kept(order, new Silence(QuietHours.none(), known(order)), then);
    }
    var typed = HOURS.matcher(words);
    if (!typed.matches()) {
      return order.say("quiet.how");
    }
    var place = Optional.ofNullable(typed.group(5)).map(String::strip);
    var zone = place.isEmpty() ? Optional.of(known(order)) : clocks.zones().named(place.get());
    if (zone.isEmpty()) {
      return order.say("digest.unknown-zone", place.orElseThrow());
    }
    try {
      var hours =
          new QuietHours(
              time(typed.group(1), Optional.ofNullable(typed.group(2))),
              time(typed.group(3), Optional.ofNullable(typed.group(4))));
      return kept(order, new Silence(hours, zone.get()), then);
    } catch (DateTimeException _) {
      return order.say("quiet.how");
    }
  }

  /// Shows hours to choose from, or takes those that were chosen.
  ///
  /// @param then what is shown afterwards
  Touch.Done touch(Touch touch, Function<Silence, Message> then) {
    var refusal = deciding.refusal(touch.place(), touch.reader(), ADMINISTRATORS);
    if (refusal.isPresent()) {
      return touch.toast(refusal.get());
    }
    var chat = touch.place().chat();
    var zone =
        zone(chat, touch.language())
            .orElseGet(() -> clocks.zones().guess(touch.reader().language()));
    var chosen = touch.part(0);
    if (chosen.isEmpty()) {
      return touch.show(choices(zone, touch.language()));
    }
    return CHOICES.stream()
        .filter(hours -> compact(hours).equals(chosen))
        .findFirst()
        .or(() -> chosen.equals(OFF) ? Optional.of(QuietHours.none()) : Optional.empty())
        .map(hours -> new Silence(hours, zone))
        .map(silence ->
            touch.show(then.apply(silence), new Change.KeepSilent(chat, Optional.of(silence))))
        .orElseGet(() -> touch.toast("stale-button"));
  }

  private Message choices(ZoneId zone, Language language) {
    var phrases = Phrases.in(language);
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < CHOICES.size(); at += 2) {
      rows.add(
          CHOICES.subList(at, Math.min(at + 2, CHOICES.size())).stream()
              .map(hours -> button(label(hours), compact(hours)))
              .toList());
    }
    rows.add(List.of(button(phrases.say("quiet.never"), OFF)));
    return Page.of(
            Block.paragraph(phrases.words("quiet.which", clocks.zones().name(zone, language))))
        .plain(rows);
  }

  private static Outcome kept(Order order, Silence silence, Function<Silence, Message> then) {
    return order.answer(
        then.apply(silence), new Change.KeepSilent(order.place().chat(), Optional.of(silence)));
  }

  private Optional<ZoneId> zone(ChatId chat, Language language) {
    return watches
        .silence(chat)
        .map(Silence::zone)
        .or(() -> clocks.digest().apply(chat))
        .or(() -> clocks.ofLanguage().apply(language));
  }

  private ZoneId known(Order order) {
    return zone(order.place().chat(), order.language())
        .orElseGet(() -> clocks.zones().guess(order.reader().language()));
  }

  private static LocalTime time(String hour, Optional<String> minutes) {
    int full = Integer.parseInt(hour);
    return LocalTime.of(full == 24 ? 0 : full, minutes.map(Integer::parseInt).orElse(0));
  }

  private static QuietHours hours(int from, int to) {
    return new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static String label(QuietHours hours) {
    return hours.from() + "–" + hours.to();
  }

  private static String compact(QuietHours hours) {
    return COMPACT.format(hours.from()) + COMPACT.format(hours.to());
  }

  private static Button button(String label, String data) {
    return new Button(label, new Message.Press(SIGN + ":" + data));
  }
}
