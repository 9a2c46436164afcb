package serai.talk;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.domain.Place;
import serai.port.Mail;
import serai.port.Mail.Posted;

/// Finds out whether a message stands in its chat after nobody knew, twice, what became of it.
///
/// The messenger cannot be asked for that, but it numbers messages upwards, and it refuses to edit
/// what is not there. So the message is written over itself under each number that it can have got:
/// where it stands nothing changes, and elsewhere nothing of ours is there to be changed: only
/// numbers above our newest message in the chat are tried, and none while another one there is in
/// doubt. Private chats share one numbering: what is known to stand in another one is not tried.
final class Whereabouts {
  private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

  /// Numbers tried above each bound: what others write meanwhile has numbers too.
  private static final int TRIED = 12;

  /// Numbers tried at most: each is a request to one chat.
  private static final int MOST = 60;

  private final Mail mail;
  private final Courier courier;
  private final Tries tries;

  Whereabouts(Mail mail, Courier courier, Tries tries) {
    this.mail = mail;
    this.courier = courier;
    this.tries = tries;
  }

  /// What became of a message after all: it arrived, or it is lost; empty when it is not known
  /// where to look.
  ///
  /// @throws InterruptedException when the end has come before
  Optional<Delivery> of(Posted doubted) throws InterruptedException {
    if (!(doubted.outgoing() instanceof Outgoing.Send send)) {
      return Optional.empty();
    }
    var newest = mail.newest(doubted.id());
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    var numbers = numbers(send, newest.getAsInt(), doubted);
    for (int number : numbers) {
      var found = insist(new Outgoing.Edit(send.place(), number, send.message(), send.answer()));
      if (!isElsewhere(found)) {
        LOG.warn("message {} was looked for and found", doubted.id());
        return Optional.of(found);
      }
    }
    if (numbers.length == 0) {
      return Optional.empty();
    }
    LOG.warn("message {} was looked for and does not stand in its chat", doubted.id());
    return Optional.of(new Delivery.Lost("it does not stand in its chat"));
  }

  /// Some chats number their messages for themselves, the private ones share one numbering.
  ///
  /// @param newest the number of our newest message in its chat
  private int[] numbers(Outgoing.Send send, int newest, Posted doubted) {
    int after = doubted.after();
    int known = Math.max(newest, send.repliesTo().orElse(0));
    var inChat = known > 0 ? above(known) : IntStream.empty();
    var inAll =
        send.place().kind() == Place.Kind.PRIVATE && after > known
            ? untaken(doubted.id(), after)
            : IntStream.empty();
    return IntStream.concat(inChat, inAll).distinct().toArray();
  }

  /// Above a bound and not in another chat: up to the newest there, and some beyond.
  private IntStream untaken(long posted, int after) {
    var taken = mail.elsewhere(posted, after);
    int newest = taken.isEmpty() ? after : taken.getLast();
    return IntStream.rangeClosed(after + 1, newest + TRIED)
        .filter(number -> Collections.binarySearch(taken, number) < 0)
        .limit(MOST);
  }

  /// Tries an edit until it is known what became of it.
  private Delivery insist(Outgoing.Edit edit) throws InterruptedException {
    for (int failures = 1; ; failures++) {
      courier.await(edit);
      switch (courier.deliver(edit)) {
        case Delivery.Held(var pause) -> tries.rest(pause);
        case Delivery.Lost _, Delivery.Doubtful _ -> tries.rest(tries.pause(failures));
        case Delivery known -> {
          return known;
        }
      }
    }
  }

  private static boolean isElsewhere(Delivery delivery) {
    return delivery instanceof Delivery.Refused
        || (delivery instanceof Delivery.Begun(var messages, _) && messages.isEmpty());
  }

  private static IntStream above(int bound) {
    return IntStream.rangeClosed(bound + 1, bound + TRIED);
  }
}
