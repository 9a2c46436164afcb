package serai.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import serai.chart.BarPainter;
import serai.disk.TelegramSettings;
import serai.domain.AnswerId;
import serai.domain.Language;
import serai.domain.WatchId;
import serai.port.Mail.Received;
import serai.port.Messenger;
import serai.port.Rights;
import serai.render.WeekPicture;
import serai.sql.Rounds;
import serai.sql.SqlChatStore;
import serai.sql.SqlMail;
import serai.sql.SqlNewsstand;
import serai.sql.SqlWatches;
import serai.talk.Asks;
import serai.talk.DigestTalk;
import serai.talk.Dispatch;
import serai.talk.FloodLimits;
import serai.talk.Means;
import serai.talk.Patience;
import serai.talk.Reception;
import serai.talk.Rules;
import serai.talk.Seams;
import serai.talk.Talk;
import serai.talk.WatchDesk;
import serai.telegram.Identity;
import serai.telegram.Offer;
import serai.telegram.Updates;
import serai.web.Metrics;

/// What happens between an update and the messages that follow from it, joined: inbox, handler,
/// outbox.
final class Talking {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final int NAME_LENGTH = 10;

  private final Talk talk;
  private final Reception reception;
  private final Dispatch dispatch;
  private final Rounds rounds;
  private final Metrics metrics;

  private Talking(
      Talk talk, Reception reception, Dispatch dispatch, Rounds rounds, Metrics metrics) {
    this.talk = talk;
    this.reception = reception;
    this.dispatch = dispatch;
    this.rounds = rounds;
    this.metrics = metrics;
  }

  /// Takes up what an earlier process left undone, and waits for more.
  static Talking begin(
      Serai serai,
      TelegramSettings settings,
      Identity us,
      Messenger messenger,
      Rights rights,
      Metrics metrics) {
    var chance = RandomGenerator.of("L64X128MixRandom");
    var mail = new SqlMail(serai.database());
    var means =
        new Means(
            asks(serai, settings.composedPerDay()),
            serai.store(),
            new SqlNewsstand(serai.database()),
            new SqlChatStore(serai.database()),
            messenger,
            serai.outlets(),
            serai.gazetteer(),
            serai.clock(),
            () -> new AnswerId(name()));
    var watches =
        new WatchDesk(
            new SqlWatches(serai.database()),
            means.chats(),
            serai.clock(),
            () -> new WatchId(name()),
            serai.settings().watch().most(),
            Alerts.quiet(serai, rights));
    var weeks = new WeekPicture(means.newsstand(), means.gazetteer(), new BarPainter());
    var digesting = new Digesting(serai, serai.clock(), () -> new AnswerId(name()));
    var digest = new DigestTalk(means, digesting.means(rights));
    var talk =
        new Talk(
            means,
            rules(settings, us, serai.modelName()),
            new Seams(
                Stream.concat(Stream.of(digest.command()), watches.commands().stream()).toList(),
                Stream.concat(digest.controls().stream(), watches.controls().stream()).toList(),
                digest::sent,
                () -> Gatherer.records(serai).health(),
                new Reloading(serai)),
            Optional.of(weeks));
    var pace = settings.pace();
    var dispatch =
        new Dispatch(mail, messenger, limits(pace), Patience.usual(), serai.clock(), chance);
    var updates = new Updates(us);
    var reception =
        new Reception(
            mail,
            dispatch,
            received -> updates.read(received.content()),
            BoundedHandler.of(new CountedHandler(talk, metrics), serai.modelName().isPresent()),
            update -> talk.failed(update).outgoing(),
            Patience.usual(),
            serai.clock(),
            chance);
    digesting.leaveOutLate();
    dispatch.start();
    reception.start();
    var works =
        Stream.concat(
                digesting.work(dispatch, weeks::upTo).stream(),
                Stream.of(Alerts.work(serai, dispatch::send)))
            .toList();
    var rounds = Rounds.begin(serai.database(), serai.clock(), works);
    return new Talking(talk, reception, dispatch, rounds, metrics);
  }

  /// Keeps what came in and has it dealt with; returns when it is kept.
  void receive(List<Received> updates) {
    reception.receive(updates);
    metrics.received(updates.size());
  }

  /// The commands that readers' messengers offer, in each language and kind of chat.
  List<Offer> offers() {
    return Arrays.stream(Language.values())
        .flatMap(language ->
            Stream.of(true, false)
                .flatMap(inGroups ->
                    language == Language.ENGLISH
                        ? Stream.of(
                            offer(Optional.empty(), language, inGroups),
                            offer(Optional.of(language.code()), language, inGroups))
                        : Stream.of(offer(Optional.of(language.code()), language, inGroups))))
        .toList();
  }

  /// Finishes what is in hand and sends what is to be sent; the rest is kept.
  void end(Duration finish, Duration flush) {
    rounds.close();
    reception.stop(finish);
    dispatch.stop(flush);
  }

  private Offer offer(Optional<String> tag, Language language, boolean inGroups) {
    return new Offer(
        tag,
        inGroups,
        talk.menu(language, false).entrySet().stream()
            .map(entry -> new Offer.Command(entry.getKey(), entry.getValue()))
            .toList());
  }

  /// What a language model writes is not remembered, for it answers what was written before.
  private static Asks asks(Serai serai, int perReader) {
    var quoting =
        serai
            .quoting()
            .remembering(() -> List.of(serai.store().revision(), serai.index().revision()));
    return serai.modelName().isPresent()
        ? new Asks(serai.ask(), quoting, Optional.of(serai.modelBudget().share(perReader)))
        : Asks.quoting(quoting);
  }

  private static Rules rules(TelegramSettings settings, Identity us, Optional<String> model) {
    return new Rules(
        settings.about(),
        Optional.of(us.name()),
        model,
        new HashSet<>(settings.admins()),
        new HashSet<>(settings.allowed()),
        new HashSet<>(settings.blocked()),
        Duration.ofHours(settings.conversationHours()),
        settings.questionsPerMinute(),
        settings.questionsPerDay(),
        settings.composedPerDay());
  }

  private static FloodLimits limits(TelegramSettings.Pace pace) {
    return new FloodLimits(
        Duration.ofSeconds(1).dividedBy(pace.perChatAndSecond()),
        pace.perGroupAndMinute(),
        Duration.ofMinutes(1),
        pace.perSecond(),
        Duration.ofSeconds(1));
  }

  private static String name() {
    var chance = Names.CHANCE;
    var name = new StringBuilder();
    for (int i = 0; i < NAME_LENGTH; i++) {
      name.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  /// Who asks for a name early does not wait for the system's source of chance.
  private static final class Names {
    static final SecureRandom CHANCE = new SecureRandom();
  }
}
