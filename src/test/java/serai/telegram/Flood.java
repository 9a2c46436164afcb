package serai.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Telegram's flood limits: about one message a second to a private chat, where a short burst is
/// forgiven; 20 a minute to a group; 30 a second to all.
final class Flood {
  private static final long SECOND = 1_000_000_000L;
  private static final int BURST = 3;
  private static final int PER_GROUP_AND_MINUTE = 20;
  private static final int PER_SECOND = 30;

  private final Map<Long, Deque<Long>> chats = new HashMap<>();
  private final Deque<Long> all = new ArrayDeque<>();

  /// Seconds to wait; 0 when the message may go.
  synchronized int wait(long chat, long now) {
    boolean group = chat < 0;
    long span = group ? 60 * SECOND : BURST * SECOND;
    int most = group ? PER_GROUP_AND_MINUTE : BURST;
    var sent = chats.computeIfAbsent(chat, _ -> new ArrayDeque<>());
    forget(sent, now - span);
    forget(all, now - SECOND);
    if (sent.size() >= most) {
      return (int) Math.max(1, (sent.peekFirst() + span - now + SECOND - 1) / SECOND);
    }
    if (all.size() >= PER_SECOND) {
      return 1;
    }
    sent.add(now);
    all.add(now);
    return 0;
  }

  private static void forget(Deque<Long> times, long before) {
    while (!times.isEmpty() && times.peekFirst() <= before) {
      times.removeFirst();
    }
  }
}
