package serai.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import serai.digest.Lookout;
import serai.digest.Restraint;
import serai.digest.Watching;
import serai.domain.ChatId;
import serai.domain.Correction;
import serai.port.Mail.Posted;
import serai.render.Imprints;
import serai.render.NoticePage;
import serai.sql.Rounds;
import serai.sql.SqlChatStore;
import serai.sql.SqlSubscriptions;
import serai.sql.SqlWatches;

/// What readers watch, joined: looked after for as long as it is open.
final class Alerts implements AutoCloseable {
  /// From the end of one look at what came in to the beginning of the next.
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Watching watching;
  private final Rounds rounds;

  private Alerts(Watching watching, Rounds rounds) {
    this.watching = watching;
    this.rounds = rounds;
  }

  /// @param send brings on its way what stands in the outbox
  static Alerts begin(Serai serai, Consumer<List<Posted>> send) {
    var settings = serai.settings().watch();
    var watching =
        watching(
            serai,
            zones(serai),
            new Restraint(settings.perDay(), settings.quiet()),
            send,
            serai.clock());
    return new Alerts(
        watching, Rounds.begin(serai.database(), serai.clock(), "watches", PAUSE, watching::round));
  }

  static Watching watching(
      Serai serai,
      Function<ChatId, Optional<ZoneId>> zones,
      Restraint restraint,
      Consumer<List<Posted>> send,
      InstantSource clock) {
    var parts = serai.parts();
    var watches = new SqlWatches(serai.database());
    return new Watching(
        watches,
        serai.store(),
        new SqlChatStore(serai.database()),
        new Lookout(
            watches,
            serai.store(),
            serai.index(),
            parts.sentences(),
            parts.gazetteer(),
            parts.glossary(),
            parts.understanding(),
            parts.answering()),
        new NoticePage(new Imprints(serai.outlets())),
        zones,
        restraint,
        send,
        clock);
  }

  /// Notes who was shown words that an outlet has withdrawn.
  void corrected(Correction correction) {
    watching.corrected(correction);
  }

  private static Function<ChatId, Optional<ZoneId>> zones(Serai serai) {
    var subscriptions = new SqlSubscriptions(serai.database());
    return chat -> subscriptions.of(chat).map(subscription -> subscription.schedule().zone());
  }

  @Override
  public void close() {
    rounds.close();
  }
}
