package serai.talk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.ChatId;
import serai.domain.Delivery;
import serai.domain.Outage;
import serai.domain.Outgoing.Lasting;
import serai.domain.Place;
import serai.port.Mail;
import serai.port.Mail.Posted;
import serai.port.Mail.Settlement;
import serai.port.Mail.State;
import serai.port.Messenger;

/// Brings what is in the outbox to the messenger: the messages of a chat in order, the chats beside
/// one another, never more than the messenger takes. What nobody waits for, such as an edition of
/// the digest, has an order of its own, so that no answer stands behind it.
///
/// What surely did not arrive is sent again until it does. Where nobody knows, [InDoubt] decides,
/// and [Whereabouts] says where to look. In the outbox stands at each moment what a process that
/// finds it later has to do.
public final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Mail mail;
  private final InstantSource time;
  private final Lines<ChatLine, Posted> lines = new Lines<>("dispatch", this::deliver);
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Tries tries;
  private final Courier courier;
  private final Whereabouts whereabouts;

  /// Lines of which something stays in the outbox at the end: nothing may overtake it.
  private final Set<ChatLine> left = ConcurrentHashMap.newKeySet();

  /// The number of our newest message in any private chat, as far as this process knows.
  private final AtomicInteger newest = new AtomicInteger();

  public Dispatch(
      Mail mail,
      Messenger messenger,
      FloodLimits limits,
      Patience patience,
      InstantSource time,
      RandomGenerator chance) {
    this.mail = mail;
    this.time = time;
    this.tries = new Tries(patience, chance, ending, lines::isStopped);
    this.courier = new Courier(messenger, new Pace(limits, ending), tries);
    this.whereabouts = new Whereabouts(mail, courier, tries);
  }

  /// Takes up what an earlier process left in the outbox; to be called once, before anything else.
  public void start() {
    newest.set(mail.newestPrivate());
    send(mail.outbox());
  }

  /// Sends what was posted, without waiting for it.
  public void send(List<Posted> posted) {
    posted.forEach(one -> lines.add(ChatLine.of(one), one));
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

  private void deliver(Posted posted) {
    var line = ChatLine.of(posted);
    if (left.contains(line)) {
      return;
    }
    try {
      int failures = 0;
      for (var next = Optional.of(posted); next.isPresent() && !lines.isStopped(); ) {
        var tried = next.get().inDoubt() ? resolve(next.get()) : attempt(next.get());
        if (tried.isEmpty()) {
          return;
        }
        failures = InDoubt.isFailure(tried.get().delivery()) ? failures + 1 : 0;
        next = follow(tried.get().sent(), tried.get().delivery(), failures);
      }
    } catch (InterruptedException e) {
      left.add(line);
      Thread.currentThread().interrupt();
    }
  }

  /// A message and what became of it.
  private record Tried(Posted sent, Delivery delivery) {}

  /// What is done about a message of which nobody knows whether it arrived; empty when it is left.
  private Optional<Tried> resolve(Posted doubted) throws InterruptedException {
    return switch (InDoubt.way(doubted)) {
      case REPEAT -> attempt(doubted);
      case LOOK -> {
        var found = whereabouts.of(doubted);
        if (found.isEmpty()) {
          yield leave(doubted);
        }
        yield found.get() instanceof Delivery.Lost
            ? attempt(doubted)
            : found.map(delivery -> new Tried(doubted, delivery));
      }
      case LEAVE -> leave(doubted);
    };
  }

  private Optional<Tried> leave(Posted doubted) throws InterruptedException {
    LOG.warn("nobody knows whether message {} arrived; it is left", doubted.id());
    settle(doubted, State.UNCERTAIN, List.of(), "nobody knows whether it arrived");
    return Optional.empty();
  }

  /// Empty when it has had its end meanwhile: its chat was closed while it stood in its line.
  private Optional<Tried> attempt(Posted posted) throws InterruptedException {
    courier.await(posted.outgoing());
    var sent = InDoubt.sent(posted, newest.get());
    return courier
        .deliver(
            sent.outgoing(),
            () -> mail.sending(sent.id(), sent.repeated(), sent.after(), time.instant()))
        .map(delivery -> new Tried(sent, delivery));
  }

  /// Notes what became of a send.
  ///
  /// @return what is to be sent next in its place
  private Optional<Posted> follow(Posted sent, Delivery delivery, int failures)
      throws InterruptedException {
    return switch (delivery) {
      case Delivery.Arrived(var messages) -> {
        remember(sent, messages);
        yield end(sent, State.SENT, messages, "");
      }
      case Delivery.Begun(var messages, var rest) -> {
        remember(sent, messages);
        note(new Settlement(sent.id(), State.WAITING, messages, "", Optional.of(rest)));
        yield Optional.of(Posted.fresh(sent.id(), rest));
      }
      case Delivery.Held(var pause) -> {
        courier.hold(sent.outgoing().place().chat(), pause);
        yield again(sent, "held back for " + pause, pause);
      }
      case Delivery.Lost(var reason) -> again(sent, reason, tries.pause(failures));
      case Delivery.Doubtful(var reason) -> {
        LOG.warn("nobody knows whether message {} arrived: {}", sent.id(), reason);
        tries.rest(tries.pause(failures));
        yield Optional.of(InDoubt.doubted(sent));
      }
      case Delivery.Closed(var reason) -> close(sent, reason);
      case Delivery.Moved(var to) -> move(sent, to);
      case Delivery.Refused(var reason) -> {
        LOG.warn("message {} was refused: {}", sent.id(), reason);
        yield end(sent, State.FAILED, List.of(), reason);
      }
    };
  }

  /// Private chats share one numbering.
  private void remember(Posted sent, List<Integer> messages) {
    if (sent.outgoing().place().kind() == Place.Kind.PRIVATE) {
      messages.forEach(message -> newest.accumulateAndGet(message, Math::max));
    }
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
    tries.rest(pause);
    return Optional.of(posted);
  }

  /// What is posted meanwhile stays in its line, and finds out itself.
  private Optional<Posted> close(Posted posted, String reason) throws InterruptedException {
    var chat = posted.outgoing().place().chat();
    LOG.info("chat {} cannot be written to: {}", chat, reason);
    take(chat);
    tries.insist(() -> mail.close(chat, reason, time.instant()));
    return Optional.empty();
  }

  private Optional<Posted> move(Posted posted, ChatId to) throws InterruptedException {
    var from = posted.outgoing().place().chat();
    if (from.equals(to)) {
      return end(posted, State.FAILED, List.of(), "the chat moved to itself");
    }
    settle(posted, State.WAITING, List.of(), "the chat moved to " + to);
    tries.insist(() -> mail.move(from, to));
    var moved = new ArrayList<>(List.of(posted));
    moved.addAll(take(from));
    moved.stream().map(other -> other.movedTo(to)).forEach(o -> lines.add(ChatLine.of(o), o));
    return Optional.empty();
  }

  /// What waits for a chat.
  private List<Posted> take(ChatId chat) {
    return Stream.of(true, false)
        .flatMap(urgent -> lines.take(new ChatLine(chat, urgent)).stream())
        .toList();
  }

  private void settle(Posted posted, State state, List<Integer> messages, String reason)
      throws InterruptedException {
    note(new Settlement(posted.id(), state, messages, reason, Optional.empty()));
  }

  /// Until it is noted nothing more may be sent: otherwise a message might be sent twice.
  private void note(Settlement settlement) throws InterruptedException {
    tries.insist(() -> mail.settle(settlement, time.instant()));
  }
}
