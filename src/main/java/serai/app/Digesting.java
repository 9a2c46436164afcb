package serai.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.digest.Deliveries;
import serai.digest.Editing;
import serai.digest.Issue;
import serai.digest.Printing;
import serai.digest.SilentOutlets;
import serai.domain.AnswerId;
import serai.language.CityZones;
import serai.port.Ledger;
import serai.port.Mail.Posted;
import serai.port.Rights;
import serai.port.Subscriptions;
import serai.render.EditionPage;
import serai.render.Imprints;
import serai.sql.Rounds.Work;
import serai.sql.SqlLedger;
import serai.sql.SqlNewsstand;
import serai.sql.SqlSubscriptions;
import serai.talk.DigestMeans;
import serai.talk.DigestStories;
import serai.talk.Dispatch;

/// The parts of the daily digest, joined.
final class Digesting {
  private static final String NAME = "digest";

  private static final Logger LOG = LoggerFactory.getLogger(Digesting.class);

  /// Readers who ask for the newest at the same time get the same edition.
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Serai serai;
  private final InstantSource clock;
  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Printing printing;

  /// @param names new names for stories
  Digesting(Serai serai, InstantSource clock, Supplier<AnswerId> names) {
    this.serai = serai;
    this.clock = clock;
    this.subscriptions = new SqlSubscriptions(serai.database());
    this.ledger = new SqlLedger(serai.database());
    this.printing =
        new Printing(
            editing(serai),
            page(serai),
            ledger,
            serai.outlets(),
            () -> Gatherer.records(serai).health(),
            names,
            DigestStories::asking,
            clock);
  }

  static Editing editing(Serai serai) {
    var parts = serai.parts();
    return new Editing(
        serai.store(),
        new SqlNewsstand(serai.database()),
        serai.index(),
        parts.sentences(),
        serai.outlets(),
        parts.gazetteer(),
        parts.glossary(),
        parts.understanding(),
        parts.answering(),
        parts.writing());
  }

  static EditionPage page(Serai serai) {
    return new EditionPage(
        serai.outlets(),
        new Imprints(serai.outlets()),
        serai.parts().gazetteer(),
        serai.parts().glossary());
  }

  /// The outlets that have been silent for long, by name.
  static List<String> silent(Serai serai) {
    return SilentOutlets.among(
        serai.outlets(), Gatherer.records(serai).health(), serai.clock().instant());
  }

  /// What `/digest` needs.
  DigestMeans means(Rights rights) {
    var settings = serai.settings().digest();
    return new DigestMeans(
        subscriptions,
        ledger,
        new CityZones(serai.gazetteer()),
        rights,
        settings.hour(),
        settings.grace(),
        (today, language, interests, alerted) -> {
          // By the clock that says when an article was stored.
          var until = serai.clock().instant().truncatedTo(ChronoUnit.MINUTES).plus(STEP);
          var printed = printing.of(Issue.now(today, until, language, interests, alerted));
          return new DigestMeans.Edition(printed.id(), printed.message());
        });
  }

  /// Leaves out what an earlier process has not sent in time; before the outbox is taken up.
  void leaveOutLate() {
    var now = clock.instant();
    int skipped = ledger.skip(now.minus(serai.settings().digest().grace()), "late", now);
    if (skipped > 0) {
      LOG.info("{} editions are too late: the next ones tell of them", skipped);
    }
  }

  /// Sends editions; empty when `serve` is not to.
  ///
  /// @param pictures what goes with an edition of a week
  Optional<Work> work(Dispatch dispatch, Deliveries.Pictures pictures) {
    var settings = serai.settings().digest();
    var deliveries =
        deliveries(
            pictures,
            new Deliveries.Way() {
              @Override
              public void send(List<Posted> posted) {
                dispatch.send(posted);
              }

              @Override
              public int waiting() {
                return dispatch.waiting();
              }
            });
    return settings.send()
        ? Optional.of(new Work(NAME, settings.look(), deliveries))
        : Optional.empty();
  }

  private Deliveries deliveries(Deliveries.Pictures pictures, Deliveries.Way way) {
    return new Deliveries(
        subscriptions,
        ledger,
        printing::of,
        pictures,
        way,
        serai.settings().digest().grace(),
        clock);
  }
}
