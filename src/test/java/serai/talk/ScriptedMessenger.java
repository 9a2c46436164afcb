package serai.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import serai.domain.Delivery;
import serai.domain.Outgoing;
import serai.port.Messenger;

/// A messenger that says of each message what the test wants, and remembers all of them.
final class ScriptedMessenger implements Messenger {
  private final Map<String, Deque<Delivery>> answers = new HashMap<>();
  private final Map<String, Runnable> happenings = new HashMap<>();
  private final List<Taken> taken = new ArrayList<>();

  /// What chats show, by its number.
  private final Map<Integer, Taken> standing = new HashMap<>();

  private final Set<String> arriving = new HashSet<>();

  /// What becomes of a message, time after time; then it arrives.
  void answer(String text, Delivery... deliveries) {
    answers.put(text, new ArrayDeque<>(List.of(deliveries)));
  }

  /// A message that arrives whatever is said of it.
  void arrives(String text) {
    arriving.add(text);
  }

  /// A message that stands in a chat.
  synchronized void stands(long chat, int number, String text) {
    standing.put(number, new Taken(chat, text, System.nanoTime()));
  }

  /// What happens while a message is delivered.
  void when(String text, Runnable happening) {
    happenings.put(text, happening);
  }

  @Override
  public Delivery deliver(Outgoing outgoing) {
    if (!(outgoing instanceof Outgoing.Lasting lasting)) {
      return new Delivery.Arrived(List.of());
    }
    var text = text(lasting);
    var now = new Taken(lasting.place().chat().value(), text, System.nanoTime());
    if (lasting instanceof Outgoing.Edit edit) {
      var there = standingAs(edit.message());
      if (there.isEmpty() || there.get().chat() != now.chat()) {
        return new Delivery.Refused("message to edit not found");
      }
      if (there.get().text().equals(text)) {
        return new Delivery.Arrived(List.of(edit.message()));
      }
    }
    int number;
    synchronized (this) {
      taken.add(now);
      number = taken.size();
      notifyAll();
    }
    happenings.getOrDefault(text, () -> {}).run();
    synchronized (this) {
      var next = answers.getOrDefault(text, new ArrayDeque<>()).poll();
      if (next == null || arriving.contains(text)) {
        standing.put(number, now);
      }
      return next == null ? new Delivery.Arrived(List.of(number)) : next;
    }
  }

  private synchronized Optional<Taken> standingAs(int number) {
    return Optional.ofNullable(standing.get(number));
  }

  /// Waits until so many messages have come.
  synchronized void await(int messages) throws InterruptedException {
    while (taken.size() < messages) {
      wait();
    }
  }

  synchronized List<String> textsTo(long chat) {
    return taken.stream().filter(t -> t.chat() == chat).map(Taken::text).toList();
  }

  /// The times between one message and the next.
  List<Duration> gaps() {
    return windows(1);
  }

  /// The times between each message and the one so many later.
  synchronized List<Duration> windows(int later) {
    return windows(taken, later);
  }

  synchronized List<Duration> windows(long chat, int later) {
    return windows(taken.stream().filter(t -> t.chat() == chat).toList(), later);
  }

  private static List<Duration> windows(List<Taken> taken, int later) {
    return IntStream.range(0, taken.size() - later)
        .mapToObj(i -> Duration.ofNanos(taken.get(i + later).at() - taken.get(i).at()))
        .toList();
  }

  private static String text(Outgoing.Lasting outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send -> send.message().classic().getFirst();
      case Outgoing.Edit edit -> edit.content().classic().getFirst();
      case Outgoing.SendFile file -> file.name();
      case Outgoing.SendPicture picture -> picture.caption();
    };
  }

  private record Taken(long chat, String text, long at) {}
}
