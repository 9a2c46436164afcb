package serai.talk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Outage;
import serai.domain.Outgoing.Lasting;
import serai.port.Mail;
import serai.port.Mail.Posted;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;
import serai.port.Messenger;

/// Brings what is in the outbox to the messenger: the messages of a chat in order, the chats beside
/// one another, never more than the messenger takes. What nobody waits for, such as an edition of
/// the digest, has an order of its own, so that no answer stands behind it.
///
/// What surely did not arrive is sent again until it does. Where nobody knows, [InDoubt] decides.
/// In the outbox stands at each moment what a process that finds it later has to do.
public final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Mail mail;
  private final Messenger messenger;
  private final Pace pace;
  private final Patience patience;
  private final InstantSource time;
  private final RandomGenerator chance;
  private final Lines<Line, Posted> lines = new Lines<>("dispatch", this::deliver);
  private final CountDownLatch ending = new CountDownLatch(1);

  /// Lines of which something stays in the outbox at the end: nothing may overtake it.
  private final Set<Line> left = ConcurrentHashMap.newKeySet();

  public Dispatch(
      Mail mail,
      Messenger messenger,
      FloodLimits limits,
      Patience patience,
      InstantSource time,
      RandomGenerator chance) {
    this.mail = mail;
    this.messenger = messenger;
    this.pace = new Pace(limits, ending);
    this.patience = patience;
    this.time = time;
    this.chance = chance;
  }

  /// Takes up what an earlier process left in the outbox; to be called once, before anything else.
  public void start() {
    send(mail.outbox());
  }

  /// Sends what was posted, without waiting for it.
  public void send(List<Posted> posted) {
    posted.forEach(one -> lines.add(Line.of(one), one));
  }

  /// Keeps messages that no update asked for and sends them, without waiting for it.
  ///
  /// @throws Outage when they could not be kept
  public void post(List<Lasting> outgoing) {
    send(mail.post(outgoing, time.instant()));
  }

  /// How many chats are to get something that nobody there waits for.
  public int waiting() {
    return lines.count(line -> !line.urgent());
  }

  /// Sends what can be sent within this time and ends; the rest stays in the outbox. What nobody
  /// waits for is not begun any more.
  ///
  /// @return whether nothing stayed
  public boolean stop(Duration most) {
    ending.countDown();
    return lines.stop(most) && left.isEmpty();
  }

  /// The messages of one chat that come one after the other.
  private record Line(ChatId chat, boolean urgent) {
    static Line of(Posted posted) {
      return new Line(posted.outgoing().place().chat(), InDoubt.isUrgent(posted));
    }
  }

  private void deliver(Posted posted) {
    var line = Line.of(posted);
    if (left.contains(line)) {
      return;
    }
    try {
      int failures = 0;
      for (var next = Optional.of(posted); next.isPresent() && !lines.isStopped(); ) {
        if (InDoubt.isFinal(next.get())) {
          LOG.warn("nobody knows whether message {} arrived; it is left", posted.id());
          settle(next.get(), State.UNCERTAIN, List.of(), "nobody knows whether it arrived");
          return;
        }
        var sent = InDoubt.sent(next.get());
        var delivery = attempt(sent);
        failures = InDoubt.isFailure(delivery) ? failures + 1 : 0;
        next = follow(sent, delivery, failures);
      }
    } catch (InterruptedException e) {
      left.add(line);
      Thread.currentThread().interrupt();
    }
  }

  private Delivery attempt(Posted posted) throws InterruptedException {
    var place = posted.outgoing().place();
    pace.await(place, InDoubt.isUrgent(posted));
    try {
      insist(() -> mail.sending(posted.id(), posted.repeated(), time.instant()));
      return messenger.deliver(posted.outgoing());
    } catch (RuntimeException e) {
      LOG.error("sending message {} failed in an unknown way", posted.id(), e);
      return new Delivery.Doubtful(String.valueOf(e.getMessage()));
    } finally {
      pace.sent(place);
    }
  }

  /// Notes what became of a send.
  ///
  /// @return what is to be sent next in its place
  private Optional<Posted> follow(Posted sent, Delivery delivery, int failures)
      throws InterruptedException {
    return switch (delivery) {
      case Delivery.Arrived(var messages) -> end(sent, State.SENT, messages, "");
      case Delivery.Begun(var messages, var rest) -> {
        note(new Settlement(sent.id(), State.WAITING, messages, "", Optional.of(rest)));
        yield Optional.of(new Posted(sent.id(), rest, false, false));
      }
      case Delivery.Held(var pause) -> {
        pace.hold(sent.outgoing().place().chat(), pause);
        yield again(sent, "held back for " + pause, pause);
      }
      case Delivery.Lost(var reason) -> again(sent, reason, patience.after(failures, chance));
      case Delivery.Doubtful(var reason) -> {
        LOG.warn("nobody knows whether message {} arrived: {}", sent.id(), reason);
        rest(patience.after(failures, chance));
        yield Optional.of(new Posted(sent.id(), sent.outgoing(), true, sent.repeated()));
      }
      case Delivery.Closed(var reason) -> close(sent, reason);
      case Delivery.Moved(var to) -> move(sent, to);
      case Delivery.Refused(var reason) -> {
        LOG.warn("message {} was refused: {}", sent.id(), reason);
        yield end(sent, State.FAILED, List.of(), reason);
      }
    };
  }

  private Optional<Posted> end(Posted posted, State state, List<Integer> messages, String reason)
      throws InterruptedException {
    settle(posted, state, messages, reason);
    return Optional.empty();
  }

  private Optional<Posted> again(Posted posted, String reason, Duration pause)
      throws InterruptedException {
    LOG.info("message {} waits for {} ms: {}", posted.id(), pause.toMillis(), reason);
    settle(posted, State.WAITING, List.of(), reason);
    rest(pause);
    return Optional.of(posted);
  }

  /// What is posted meanwhile stays in its line, and finds out itself.
  private Optional<Posted> close(Posted posted, String reason) throws InterruptedException {
    var chat = posted.outgoing().place().chat();
    LOG.info("chat {} cannot be written to: {}", chat, reason);
    take(chat);
    insist(() -> mail.close(chat, reason, time.instant()));
    return Optional.empty();
  }

  private Optional<Posted> move(Posted posted, ChatId to) throws InterruptedException {
    var from = posted.outgoing().place().chat();
    if (from.equals(to)) {
      return end(posted, State.FAILED, List.of(), "the chat moved to itself");
    }
    settle(posted, State.WAITING, List.of(), "the chat moved to " + to);
    insist(() -> mail.move(from, to));
    var moved = new ArrayList<>(List.of(posted));
    moved.addAll(take(from));
    moved.forEach(other -> lines.add(new Line(to, InDoubt.isUrgent(other)), moved(other, to)));
    return Optional.empty();
  }

  /// What waits for a chat.
  private List<Posted> take(ChatId chat) {
    return Stream.of(true, false)
        .flatMap(urgent -> lines.take(new Line(chat, urgent)).stream())
        .toList();
  }

  private static Posted moved(Posted posted, ChatId to) {
    return new Posted(
        posted.id(), posted.outgoing().movedTo(to), posted.inDoubt(), posted.repeated());
  }

  private void settle(Posted posted, State state, List<Integer> messages, String reason)
      throws InterruptedException {
    note(new Settlement(posted.id(), state, messages, reason, Optional.empty()));
  }

  private void note(Settlement settlement) throws InterruptedException {
    insist(() -> mail.settle(settlement, time.instant()));
  }

  /// Until it is noted nothing more may be sent: otherwise a message might be sent twice.
  private void insist(Runnable noting) throws InterruptedException {
    for (int failures = 1; !lines.isStopped(); failures++) {
      try {
        noting.run();
        return;
      } catch (Outage e) {
        LOG.error("the outbox cannot be written", e);
        rest(patience.after(failures, chance));
      }
    }
    throw new InterruptedException("the end has come");
  }

  /// Does not hold up the end: what waits is in the outbox.
  private void rest(Duration pause) throws InterruptedException {
    if (ending.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the end has come");
    }
  }
}
