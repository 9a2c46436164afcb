package serai.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import serai.digest.Corrections;
import serai.digest.Lookout;
import serai.digest.Restraint;
import serai.digest.Watching;
import serai.digest.Zones;
import serai.domain.ChatId;
import serai.language.CityZones;
import serai.port.Mail.Posted;
import serai.port.Rights;
import serai.render.Imprints;
import serai.render.NoticePage;
import serai.sql.Rounds.Work;
import serai.sql.SqlChatStore;
import serai.sql.SqlSubscriptions;
import serai.sql.SqlWatches;
import serai.talk.QuietDesk;

/// What readers watch, joined.
final class Alerts {
  /// From the end of one look at what came in to the beginning of the next.
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private Alerts() {}

  /// Looks after it.
  ///
  /// @param send brings on its way what stands in the outbox
  static Work work(Serai serai, Consumer<List<Posted>> send) {
    var settings = serai.settings().watch();
    var watching =
        watching(
            serai,
            zones(serai),
            new Restraint(settings.perDay(), settings.quiet()),
            send,
            serai.clock());
    return new Work("watches", PAUSE, watching::round);
  }

  static Watching watching(
      Serai serai,
      Function<ChatId, Optional<ZoneId>> zones,
      Restraint restraint,
      Consumer<List<Posted>> send,
      InstantSource clock) {
    var parts = serai.parts();
    var watches = new SqlWatches(serai.database());
    var chats = new SqlChatStore(serai.database());
    return new Watching(
        watches,
        serai.store(),
        chats,
        new Lookout(
            watches,
            serai.store(),
            serai.index(),
            parts.sentences(),
            parts.gazetteer(),
            parts.glossary(),
            parts.understanding(),
            parts.answering()),
        new Corrections(watches, serai.store(), chats, clock),
        new NoticePage(new Imprints(serai.outlets())),
        zones,
        restraint,
        send,
        clock);
  }

  /// What readers say of the hours in which they want none.
  static QuietDesk quiet(Serai serai, Rights rights) {
    return new QuietDesk(
        new SqlWatches(serai.database()),
        new QuietDesk.Clocks(new CityZones(serai.gazetteer()), zones(serai), Zones::usual),
        rights,
        serai.settings().watch().quiet());
  }

  private static Function<ChatId, Optional<ZoneId>> zones(Serai serai) {
    var subscriptions = new SqlSubscriptions(serai.database());
    return chat -> subscriptions.of(chat).map(subscription -> subscription.schedule().zone());
  }
}
