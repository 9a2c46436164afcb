package serai.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.ChatId;
import serai.domain.EditionDate;
import serai.domain.EditionDate.State;
import serai.domain.Language;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.domain.Schedule;
import serai.domain.Subscription;
import serai.port.Ledger;
import serai.port.Ledger.Entry;
import serai.port.Mail.Posted;
import serai.port.Subscriptions;
import serai.port.Subscriptions.Due;
import serai.port.Subscriptions.Later;

/// Brings editions to those who are due, so many at a time as the messenger takes.
///
/// An edition's line is in the ledger, and its message in the outbox, before anything is sent, in
/// one transaction: whatever dies, nobody gets an edition twice.
public final class Deliveries implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /// Subscribers in one transaction: whoever has something else to write waits for no more than
  /// these.
  private static final int BATCH = 20;

  /// Messages on their way at most: enough for those that a chat's own limits hold back.
  private static final int ON_THE_WAY = 600;

  /// Lines of the ledger that can matter: more than the days that an edition looks back.
  private static final int LINES = 14;

  /// Days that are written down as missed at most.
  private static final int MISSED = 7;

  /// Editions that are sent late close together are one edition.
  private static final Duration STEP = Duration.ofMinutes(30);

  /// When an edition that could not be made is tried again.
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofMillis(100);

  /// Pictures that are kept: of each language, for the two days that the world has at once.
  private static final int WEEKS = 16;

  /// A picture is painted once and then sent to many places.
  private static final Place NOWHERE = Place.privately(new ChatId(0));

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Function<Issue, Printing.Printed> printing;
  private final Pictures pictures;
  private final Way way;
  private final Duration grace;
  private final InstantSource time;
  private final Recent<Week, Optional<Outgoing.SendPicture>> painted = new Recent<>(WEEKS);

  /// @param grace how late an edition may be sent when the machine was off at its hour
  public Deliveries(
      Subscriptions subscriptions,
      Ledger ledger,
      Function<Issue, Printing.Printed> printing,
      Pictures pictures,
      Way way,
      Duration grace,
      InstantSource time) {
    this.subscriptions = subscriptions;
    this.ledger = ledger;
    this.printing = printing;
    this.pictures = pictures;
    this.way = way;
    this.grace = grace;
    this.time = time;
  }

  /// The way from the outbox to the messenger.
  public interface Way {
    /// Sends what was posted, without waiting for it.
    void send(List<Posted> posted);

    /// How many chats wait for a message.
    int waiting();
  }

  /// The picture that goes with an edition of a week.
  public interface Pictures {
    /// The weeks up to the one with this day; empty when there is too little to see.
    Optional<Outgoing.SendPicture> upTo(LocalDate last, Place place, Language language);
  }

  private record Week(LocalDate last, Language language) {}

  /// Sends what is due now.
  @Override
  public void run() {
    try {
      var due = subscriptions.due(time.instant(), BATCH);
      while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
        deliver(due);
        while (way.waiting() > ON_THE_WAY) {
          Thread.sleep(LOOK);
        }
        due = subscriptions.due(time.instant(), BATCH);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(List<Due> due) {
    var now = time.instant();
    var entries = new ArrayList<Entry>();
    var later = new ArrayList<Later>();
    for (var one : due) {
      try {
        consider(one, now, entries, later);
      } catch (RuntimeException e) {
        LOG.error("the edition of chat {} cannot be made now", one.subscription().chat(), e);
        later.add(new Later(one, now.plus(AGAIN)));
      }
    }
    subscriptions.postpone(later);
    way.send(ledger.enter(entries, now));
  }

  private void consider(Due due, Instant now, List<Entry> entries, List<Later> later) {
    var schedule = due.subscription().schedule();
    var lines = ledger.lines(due.subscription().chat(), LINES);
    var last = lines.stream().findFirst().map(EditionDate::day);
    var slot = schedule.next(last, now, grace);
    if (!slot.isDue(now)) {
      later.add(new Later(due, slot.at()));
      return;
    }
    entries.add(entry(due, slot, lines, schedule.missed(last, slot.day()), now));
  }

  private Entry entry(
      Due due, Schedule.Slot slot, List<EditionDate> lines, List<LocalDate> missed, Instant now) {
    var subscription = due.subscription();
    var until = until(slot, now);
    var printed =
        printing.apply(
            Issue.of(
                subscription,
                slot,
                until,
                lines,
                missed,
                since -> ledger.alerted(subscription.chat(), since)));
    boolean quiet = printed.quiet() && !subscription.whenQuiet();
    var entered = new ArrayList<EditionDate>();
    missed.stream()
        .skip(Math.max(0, missed.size() - MISSED))
        .map(day -> line(subscription, day, State.SKIPPED, Instant.EPOCH, "late"))
        .forEach(entered::add);
    entered.add(
        quiet
            ? line(subscription, slot.day(), State.SKIPPED, until, "quiet")
            : line(subscription, slot.day(), State.DUE, until, ""));
    return new Entry(
        due,
        entered,
        printed.id(),
        quiet ? List.of() : messages(subscription, printed, slot.day()),
        subscription.schedule().next(Optional.of(slot.day()), now, grace).at());
  }

  /// Up to when an edition tells: its hour, or when it is late, the last half hour since.
  private static Instant until(Schedule.Slot slot, Instant now) {
    long steps = Duration.between(slot.at(), now).dividedBy(STEP);
    return slot.at().plus(STEP.multipliedBy(steps));
  }

  /// The edition; with a picture when it tells of a week.
  private List<Outgoing.Lasting> messages(
      Subscription subscription, Printing.Printed printed, LocalDate day) {
    var messages = new ArrayList<Outgoing.Lasting>();
    messages.add(send(subscription, printed));
    if (subscription.schedule().rhythm().weekly().isPresent()) {
      // Of the weeks that are over: the day's own has just begun.
      painted
          .get(new Week(day.minusDays(1), subscription.language()), this::paint)
          .map(picture -> picture.unasked(subscription.place()))
          .ifPresent(messages::add);
    }
    return messages;
  }

  private Optional<Outgoing.SendPicture> paint(Week week) {
    return pictures.upTo(week.last(), NOWHERE, week.language());
  }

  private static Outgoing.Send send(Subscription subscription, Printing.Printed printed) {
    return new Outgoing.Send(
        subscription.place(),
        OptionalInt.empty(),
        printed.message(),
        Optional.empty(),
        Outgoing.Doubt.LEAVE);
  }

  private static EditionDate line(
      Subscription subscription, LocalDate day, State state, Instant until, String reason) {
    return new EditionDate(subscription.chat(), day, state, until, reason);
  }
}
